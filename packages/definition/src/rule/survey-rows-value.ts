import type { Entity } from "../entity/entity.ts";
import type { Field } from "../entity/field.ts";
import { isPlainObject } from "../text/is-plain-object.ts";
import { toPointer } from "../text/pointer.ts";
import { readEntities } from "../use/read-entities.ts";
import type { Surveyor } from "../use/surveyor.ts";

interface RowsValue {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: string;
  /** The rule's entity. */
  readonly entity: string | undefined;
  /** The table that the rows are for; undefined where it is not known here. */
  readonly target: Field | undefined;
}

/** The entity of the rows of a table; tells of a field that is none. */
function rowsEntity(field: Field | undefined, path: string, survey: Surveyor): Entity | undefined {
  const rows = field && survey.ports.fieldTypes.rows?.(field);
  if (field !== undefined && rows === undefined)
    survey.problem(path, "not_a_table", { entity: field.entity, field: field.key });
  return rows && readEntities(survey.set).get(rows.entity);
}

/** What the rows that a step puts into a table name: the table that is copied, the fields that are read of its rows, those that are written. */
export function surveyRowsValue({ value, path, entity, target }: RowsValue, survey: Surveyor): void {
  const { rows, columns } = value;
  const from = typeof rows === "string" ? rows.split(".").slice(1).join(".") : undefined;
  const source =
    from === undefined || entity === undefined
      ? undefined
      : rowsEntity(survey.fieldPath(`${path}/rows`, { entity, fieldPath: from }, "step"), `${path}/rows`, survey);
  const into = rowsEntity(target, path, survey);
  const listed = Array.isArray(rows) ? rows.map((row: unknown, index) => [row, `${path}/rows/${index}`] as const) : [];
  for (const [row, at] of [...listed, [columns, `${path}/columns`] as const]) {
    if (!isPlainObject(row)) continue;
    for (const [key, cell] of Object.entries(row)) {
      const place = at + toPointer([key]);
      if (into !== undefined) survey.field(place, { entity: into.key, field: key }, "step");
      const read =
        isPlainObject(cell) && typeof cell["path"] === "string" ? /^row\.([a-z][a-z0-9_]*)$/.exec(cell["path"]) : null;
      if (source !== undefined && read?.[1] !== undefined)
        survey.field(`${place}/path`, { entity: source.key, field: read[1] }, "step");
    }
  }
}
