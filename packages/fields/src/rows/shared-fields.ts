import type { Entity, Field } from "@quoin/definition";
import { carriesOver } from "../convert/carries-over.ts";
import type { RecordRows } from "../define/record-rows.ts";
import { fieldType } from "../field-type.ts";
import { rowsOf } from "./rows-of.ts";

const isWritten = ({ system, type }: Field): boolean =>
  !system && fieldType(type).computed !== true && fieldType(type).generate === undefined;

/** What a relation holds means the same to another only where both point at the same. */
const pointsAlike = (a: Field, b: Field): boolean =>
  JSON.stringify(fieldType(a.type).references?.(a)) === JSON.stringify(fieldType(b.type).references?.(b));

/**
 * The fields of a table's rows that a copied row can fill: those of the same key whose values mean the same in both, and tables.
 * Whose row it is and its place are left out: they are settled as it is written.
 * @param to the entity of the table's rows
 */
export function sharedFields(from: Entity, to: Entity, table: RecordRows): readonly Field[] {
  return to.fields.filter((field) => {
    const { key } = field;
    const source = from.fieldByKey.get(key);
    if (source === undefined || source.system || key === table.relation || key === table.position) return false;
    const [of, into] = [rowsOf(source), rowsOf(field)];
    if (of !== undefined || into !== undefined) return of !== undefined && into !== undefined;
    return isWritten(field) && pointsAlike(source, field) && carriesOver(source, field);
  });
}
