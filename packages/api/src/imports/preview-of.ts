import type { Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { csvRows } from "../csv/csv-rows.ts";
import type { ImportTable } from "../tables/tables.ts";
import { guessMapping } from "./guess-mapping.ts";
import { isReportColumn } from "./is-report-column.ts";
import type { Importable } from "./importable.ts";
import type { ImportPreview, ImportSource } from "./import-types.ts";

const SAMPLE = 10;
const MAX_CELL = 200;

const holdsFiles = ({ type }: Field): boolean => fieldType(type).holdsFiles === true;

/** The first rows of an uploaded file and where its columns most likely go. */
export async function previewOf(row: ImportTable, of: Importable): Promise<ImportPreview> {
  const source = JSON.parse(row.source) as ImportSource;
  const sample: string[][] = [];
  for await (const { row: number, cells } of csvRows(row.file, source.delimiter)) {
    if (number > 1) sample.push(source.header.map((_, index) => (cells[index] ?? "").slice(0, MAX_CELL)));
    if (sample.length === SAMPLE) break;
  }
  return {
    id: row.id,
    entity: row.entity,
    fileName: row.file_name,
    source,
    sample,
    guessed: guessMapping(of, source.header),
    report: source.header.filter(isReportColumn),
    files: of.fields.filter(holdsFiles).map(({ key }) => key),
    fields: of.fields
      .filter((field) => !holdsFiles(field))
      .map((field) => ({
        key: field.key,
        type: field.type,
        required: field.required,
        unique: field.schema["x-unique"] === true,
      })),
  };
}
