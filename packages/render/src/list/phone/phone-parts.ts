import { fieldType } from "@quoin/fields";
import type { GridColumn } from "../columns/grid-column.ts";

/** What stands where in a row of two lines. */
export interface PhoneParts {
  readonly name: GridColumn | undefined;
  /** At the end of the first line: what it comes to. */
  readonly figure: GridColumn | undefined;
  /** Below the name: where it stands. */
  readonly mark: GridColumn | undefined;
  /** At the end of the second line: when. */
  readonly note: GridColumn | undefined;
}

/** Chooses four columns for a narrow screen: the name, a figure, a choice and a time; what a list lacks is filled by its next columns. */
export function phoneParts(columns: readonly GridColumn[], titlePath: string): PhoneParts {
  const name = columns.find(({ path }) => path === titlePath) ?? columns[0];
  const rest = columns.filter((column) => column !== name && !column.press);
  const take = (fits: (column: GridColumn) => boolean): GridColumn | undefined => {
    const at = rest.findIndex(fits);
    return at < 0 ? undefined : rest.splice(at, 1)[0];
  };
  const mark =
    take(({ field }) => fieldType(field.type).lanes === true) ??
    take(({ field }) => fieldType(field.type).condition === "option");
  const figure = take(({ numeric }) => numeric);
  const note = take(({ field }) => fieldType(field.type).group === "time");
  return { name, figure, mark: mark ?? rest.shift(), note: note ?? rest.shift() };
}
