import { foldText } from "@quoin/condition";
import type { Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { ImportMapping } from "./import-types.ts";
import type { Importable } from "./importable.ts";
import { isReportColumn } from "./is-report-column.ts";
import { HEADER_SYNONYMS, TITLE_SYNONYMS } from "./header-synonyms.ts";

const fold = (text: string): string => foldText(text).replace(/[\s_\-*:：()（）./]+/g, "");

/** The column's field by key or by its label in any language. */
const namesOf = (field: Field): readonly string[] =>
  [field.key, field.schema.title ?? "", ...Object.values(field.schema["x-labels"] ?? {})].map(fold);

/** Which field each column most likely is: by key, by label in every language, then by words usual for its type. No field is given twice. */
export function guessMapping({ entity, fields }: Importable, header: readonly string[]): ImportMapping {
  const free = new Set(fields.filter((field) => fieldType(field.type).holdsFiles !== true));
  const own = header.filter((column) => !isReportColumn(column));
  const mapping = new Map<string, string | null>(header.map((column) => [column, null]));
  const take = (column: string, field: Field | undefined): void => {
    if (!field || mapping.get(column) !== null) return;
    mapping.set(column, field.key);
    free.delete(field);
  };
  for (const column of own)
    take(
      column,
      [...free].find((field) => namesOf(field).includes(fold(column))),
    );
  for (const column of own) {
    const word = fold(column);
    const title = [...free].find((field) => field.key === entity.title);
    if (TITLE_SYNONYMS.map(fold).includes(word)) take(column, title);
    const ofType = [...free].filter((field) => HEADER_SYNONYMS[field.type]?.map(fold).includes(word));
    if (ofType.length === 1) take(column, ofType[0]);
  }
  return Object.fromEntries(mapping);
}
