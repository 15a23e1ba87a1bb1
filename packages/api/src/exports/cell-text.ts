import { fieldType } from "@quoin/fields";
import type { Row } from "@quoin/store";
import type { ExportColumn } from "./export-column.ts";

export interface TextOf {
  readonly locale: string;
  readonly timeZone: string;
  /** Names of users by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Of a list of relations: the title beside an id. */
function titleIn(ids: unknown, titles: unknown, id: string): string | undefined {
  const title: unknown = Array.isArray(ids) && Array.isArray(titles) ? titles[ids.indexOf(id)] : undefined;
  return typeof title === "string" ? title : undefined;
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
    titleOf: (id) => (typeof title === "string" ? title : (titleIn(value, title, id) ?? names.get(id))),
  });
}
