import type { Row } from "@quoin/condition";

/** What tells a row from the others while it has no id yet. Never sent. */
export const NEW_KEY = "$new";

export const rowKey = (row: Row): string => String(row["id"] ?? row[NEW_KEY] ?? "");

/** What is a field of the row: without its id and revision, titles that came along, and what only the form knows. */
export const ownValues = (row: Row): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key !== "id" && key !== "rev" && !key.includes("$")));
