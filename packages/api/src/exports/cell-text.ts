import { fieldType } from "@quoin/fields";
import type { Row } from "@quoin/store";
import type { ExportColumn } from "./export-column.ts";

export interface TextOf {
  readonly locale: string;
  readonly timeZone: string;
  /** Names of users by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** A cell as a person reads it; a number as a number. Empty: "". */
export function cellOf(row: Row, column: ExportColumn, { locale, timeZone, names }: TextOf): string | number {
  const value = row[column.path];
  if (value === undefined || value === null) return "";
  const type = fieldType(column.field.type);
  // Figures stay figures; a number that people read in words (a length of time) becomes them.
  if (typeof value === "number" && type.numeric) return value;
  const title = row[`${column.path}$title`];
  return type.toText(value, column.field, {
    locale,
    timeZone,
    titleOf: (id) => (typeof title === "string" ? title : names.get(id)),
  });
}
