import { AppError, type Problem } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { Importable } from "./importable.ts";
import type { ImportChoices, ImportSource } from "./import-types.ts";
import type { Column } from "./read-cells.ts";

/** The columns to read. Throws `validation` for a column or field that does not exist, a field given twice, or a match field that no column fills. */
export function checkChoices(of: Importable, source: ImportSource, choices: ImportChoices): readonly Column[] {
  const fields = new Map(of.fields.map((field) => [field.key, field]));
  const problems: Problem[] = [];
  const columns = Object.entries(choices.mapping).flatMap(([name, key]): Column[] => {
    const path = `/mapping/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const index = source.header.indexOf(name);
    if (index === -1) problems.push({ path, code: "unknown_column", params: { column: name } });
    if (key === null) return [];
    const field = fields.get(key);
    if (!field) problems.push({ path, code: "unknown_field", params: { field: key } });
    if (field && fieldType(field.type).holdsFiles === true)
      problems.push({ path, code: "file_as_text", params: { field: key } });
    return field && index !== -1 ? [{ name, index, field }] : [];
  });
  const mapped = columns.map(({ field }) => field.key);
  const twice = mapped.find((key, index) => mapped.indexOf(key) !== index);
  if (twice !== undefined) problems.push({ path: "/mapping", code: "mapped_twice", params: { field: twice } });
  for (const key of choices.match ?? [])
    if (!mapped.includes(key)) problems.push({ path: "/match", code: "match_not_mapped", params: { field: key } });
  if (columns.length === 0) problems.push({ path: "/mapping", code: "nothing_mapped" });
  if (problems.length > 0)
    throw new AppError("validation", "The mapping of columns to fields does not fit.", { details: problems });
  return columns;
}
