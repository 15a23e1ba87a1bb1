import type { TableState } from "./table-state.ts";

/** What is wrong with one value of a table, in words. */
export function messageAt({ messages }: TableState, index: number, column: string): string | undefined {
  const { [`/${index}/${column}`]: message } = messages;
  return typeof message === "string" ? message : undefined;
}
