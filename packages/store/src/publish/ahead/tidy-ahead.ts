import { type AheadRow, readAhead } from "./ahead-row.ts";
import { dropAhead } from "./drop-ahead.ts";
import { type AheadTools, LATELY } from "./fill-ahead.ts";

const DAY = 86_400_000;

/**
 * Takes away what killed publishes have left: at once what holds writers to a version that is not in force, all of it when
 * nobody has come back for it within a day.
 */
export async function tidyAhead(tools: Pick<AheadTools, "db" | "dialect" | "write">): Promise<void> {
  const rows = [...(await readAhead(tools.db)).values()];
  const silent = (longer: number) => (row: AheadRow) => Date.now() - Date.parse(row.at) > longer;
  const binds = ({ made }: AheadRow): boolean =>
    "index" in made && made.unique === true && tools.dialect.largeIndex.binds;
  await dropAhead(tools, rows.every(silent(DAY)) ? rows : rows.filter(binds).filter(silent(LATELY)));
}
