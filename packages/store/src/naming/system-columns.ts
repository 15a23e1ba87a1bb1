import type { ColumnKind } from "../dialect/dialect.ts";

/** The columns that every entity's table has besides its fields'. Nullable: owner, created_by, updated_by, deleted_at. */
export const SYSTEM_COLUMNS = {
  id: "text",
  rev: "integer",
  created_at: "instant",
  created_by: "text",
  updated_at: "instant",
  updated_by: "text",
  owner: "text",
  deleted_at: "instant",
} as const satisfies Readonly<Record<string, ColumnKind>>;
