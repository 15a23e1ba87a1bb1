import type { NewIndex } from "./large-index.ts";

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The statement that makes an index. `how`: a word of the engine's before its name. */
export function createIndex({ name, table, columns, unique, living }: NewIndex, how = ""): string {
  const list = columns.map(quoted).join(", ");
  const where = living ? " where deleted_at is null" : "";
  return `CREATE ${unique ? "UNIQUE " : ""}INDEX ${how}${quoted(name)} on ${quoted(table)} (${list})${where}`;
}
