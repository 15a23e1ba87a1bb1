import type { Kysely } from "kysely";
import { csvLine } from "../csv/csv-line.ts";
import { csvRows } from "../csv/csv-rows.ts";
import { neutralCell } from "../csv/neutral-cell.ts";
import { words } from "../locales/words.ts";
import type { ApiTables, ImportTable } from "../tables/tables.ts";
import { errorSentence } from "./error-sentence.ts";
import type { Importable } from "./importable.ts";
import type { ImportChoices, ImportRowError, ImportSource } from "./import-types.ts";
import { isReportColumn } from "./is-report-column.ts";

const PAGE = 1_000;
/** Without it spreadsheets take UTF-8 for something else. */
const MARK = "\uFEFF";

interface Report {
  readonly db: Kysely<ApiTables>;
  readonly row: ImportTable;
  readonly of: Importable;
  readonly locale: string;
  /** The rows that went in and of which rules warn, instead of those that failed. */
  readonly warnings?: boolean | undefined;
}

async function* errorsOf(db: Kysely<ApiTables>, id: string, warning: number): AsyncGenerator<ImportRowError> {
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom("quoin_import_error")
      .select(["row", "problems"])
      .where("import", "=", id)
      .where("warning", "=", warning)
      .where("row", ">", after)
      .orderBy("row")
      .limit(PAGE)
      .execute();
    for (const { row, problems } of rows) yield { row, problems: JSON.parse(problems) as ImportRowError["problems"] };
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.row ?? after;
  }
}

/** A name that the file's own columns do not have. */
const freeName = (name: string, taken: readonly string[]): string => {
  let free = name;
  for (let number = 2; taken.includes(free); number += 1) free = `${name} ${number}`;
  return free;
};

/**
 * The rows that failed (or with `warnings` those that rules warn of) as they stood in the file, behind their number and what is wrong in the reader's language: to be
 * corrected and imported again. Such columns of an earlier error file are left out, unless they were read into a field.
 */
export async function* errorLines({
  db,
  row: { id, file, source, choices },
  of,
  locale,
  warnings = false,
}: Report): AsyncGenerator<string> {
  const { header, delimiter } = JSON.parse(source) as ImportSource;
  const { mapping } = JSON.parse(choices ?? '{"mapping":{}}') as ImportChoices;
  const left = new Set(header.flatMap((name, index) => (isReportColumn(name) && !mapping[name] ? [index] : [])));
  const kept = (cells: readonly string[]): string[] => cells.filter((_, index) => !left.has(index));
  const own = ["import.row", "import.problem"].map((key) => freeName(words(locale, key), kept(header)));
  const errors = errorsOf(db, id, warnings ? 1 : 0);
  let next = await errors.next();
  for await (const { row, cells } of csvRows(file, delimiter)) {
    if (row === 1) yield MARK + csvLine([...own, ...kept(cells)].map(neutralCell));
    if (next.done === true) return;
    if (next.value.row !== row) continue;
    const said = errorSentence(next.value.problems, of, locale);
    yield csvLine([String(row), said, ...kept(cells)].map(neutralCell));
    next = await errors.next();
  }
}
