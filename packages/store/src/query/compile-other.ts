import type { BoundTest } from "@quoin/condition";
import { encoded } from "./encoded.ts";
import type { Column } from "./resolve-column.ts";
import { TRUE } from "./sql/logic.ts";
import { type Sql, sql } from "./sql/sql.ts";

/** "Is not this value", true of empty fields too, as one comparison; undefined for tests and fields that have no such form. */
export function compileOther(column: Column, test: BoundTest): Sql | undefined {
  if (test.op !== "const" || column.model.link !== undefined || column.guard !== TRUE) return undefined;
  return sql`${column.value} IS DISTINCT FROM ${encoded(column, test.value)}`;
}
