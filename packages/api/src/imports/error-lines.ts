import type { Kysely } from "kysely";
import { csvLine } from "../csv/csv-line.ts";
import { neutralCell } from "../csv/neutral-cell.ts";
import { problemWords, words } from "../locales/words.ts";
import type { ApiTables } from "../tables/tables.ts";
import type { ImportRowError } from "./import-types.ts";

const PAGE = 1_000;
/** Without it spreadsheets take UTF-8 for something else. */
const MARK = "\uFEFF";

/** The failed rows as lines of CSV in the reader's language. */
export async function* errorLines(db: Kysely<ApiTables>, id: string, locale: string): AsyncGenerator<string> {
  yield MARK + csvLine(["row", "column", "value", "reason"].map((key) => words(locale, `import.${key}`)));
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom("quoin_import_error")
      .select(["row", "problems"])
      .where("import", "=", id)
      .where("row", ">", after)
      .orderBy("row")
      .limit(PAGE)
      .execute();
    for (const { row, problems } of rows)
      for (const problem of JSON.parse(problems) as ImportRowError["problems"])
        yield csvLine(
          [String(row), problem.column ?? "", problem.value ?? "", problemWords(locale, problem)].map(neutralCell),
        );
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.row ?? after;
  }
}
