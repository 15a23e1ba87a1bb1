import type { ComputedSurvey, Entity, Field, Problem } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { hasFieldType } from "../has-field-type.ts";
import { rowsOf } from "./rows-of.ts";

const isWhole = (field: Field): boolean => {
  const type = hasFieldType(field.type) ? fieldType(field.type) : undefined;
  return type?.storage(field) === "integer" && type.compute === undefined;
};

const isSortable = (field: Field): boolean => {
  if (!hasFieldType(field.type)) return false;
  const type = fieldType(field.type);
  const storage = type.seen?.storage ?? type.storage(field);
  return storage !== "json" && storage !== "link" && (type.sortable ?? true) === true && type.live !== true;
};

/** Whether a field leads from one record to one record of this entity. */
function pointsBack(relation: Field, entity: string): boolean {
  const type = hasFieldType(relation.type) ? fieldType(relation.type) : undefined;
  const target = type?.references?.(relation);
  return (
    target !== undefined &&
    "entity" in target &&
    target.entity === entity &&
    type?.storage(relation) !== "link" &&
    type?.compute === undefined
  );
}

/** A table of records as checks and where-used see it: what it names, and what is wrong with that. Undefined for other fields. */
export function surveyRows(field: Field, entities: ReadonlyMap<string, Entity>): ComputedSurvey | undefined {
  const rows = rowsOf(field);
  if (rows === undefined) return undefined;
  const { entity, relation, columns, position, order } = rows;
  const there = entities.get(entity);
  const problems: Problem[] = [];
  const problem = (path: string, code: string, params: Readonly<Record<string, unknown>>): void =>
    void problems.push({ path, code, params });
  const named = [
    { path: "/x-from", field: relation },
    ...columns.map((column, index) => ({ path: `/x-columns/${index}`, field: column })),
    ...(position === undefined ? [] : [{ path: "/x-position", field: position }]),
    ...(order === undefined ? [] : [{ path: "/x-order", field: order }]),
  ];
  if (field.required) problem("/x-from", "not_for_rows", { keyword: "required" });
  if (there === undefined) problem("/x-from", "unknown_field", { entity, field: relation });
  const back = there?.fieldByKey.get(relation);
  if (back !== undefined && !pointsBack(back, field.entity))
    problem("/x-from", "not_reverse", { relation: `${entity}.${relation}`, entity: field.entity });
  const kept = position === undefined ? undefined : there?.fieldByKey.get(position);
  if (kept !== undefined && !isWhole(kept)) problem("/x-position", "position_not_whole", { field: position });
  const sorted = order === undefined ? undefined : there?.fieldByKey.get(order);
  if (sorted !== undefined && !isSortable(sorted)) problem("/x-order", "order_not_sortable", { field: order });
  return { problems, reads: there === undefined ? [] : named.map((one) => ({ ...one, entity })) };
}
