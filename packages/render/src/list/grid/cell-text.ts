import { fieldType } from "@quoin/fields";
import type { useLocale } from "@quoin/ui";
import type { GridColumn } from "../columns/grid-column.ts";
import { type Row, titleIn } from "./row.ts";

/** What a cell shows, as text; of a button its words. */
export const cellText = (
  row: Row,
  { field, path, label, press }: GridColumn,
  reader: ReturnType<typeof useLocale>,
): string =>
  press ? label : fieldType(field.type).toText(row[path], field, { ...reader, titleOf: () => titleIn(row, path) });
