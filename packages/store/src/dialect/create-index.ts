import { indexRows } from "./index-rows.ts";
import type { NewIndex } from "./large-index.ts";

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The statement that makes an index. `how`: a word of the engine's before its name. */
export function createIndex(index: NewIndex, how = ""): string {
  const { name, table, columns, unique } = index;
  const list = columns.map(quoted).join(", ");
  return `CREATE ${unique ? "UNIQUE " : ""}INDEX ${how}${quoted(name)} on ${quoted(table)} (${list})${indexRows(index, "where")}`;
}
