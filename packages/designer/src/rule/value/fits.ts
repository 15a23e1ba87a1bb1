import type { ConditionKind } from "@quoin/condition";
import type { Field } from "@quoin/definition";
import { fieldType, rowsOf } from "@quoin/fields";
import type { SourceKind, ValueSource } from "./value-source.ts";

/** What a value is wanted for: a field, people (users and addresses), a moment to wait for, or anything. */
export type ValueTarget =
  | { readonly type: "field"; readonly field: Field }
  | { readonly type: "people" }
  | { readonly type: "moment" }
  | { readonly type: "any" };

const kindOf = (field: Field): ConditionKind | undefined => fieldType(field.type).condition;

const optionsOf = (field: Field): readonly string[] =>
  fieldType(field.type)
    .options?.(field)
    .map(({ id }) => id) ?? [];

const isDay = (kind: ConditionKind | undefined): boolean => kind === "date" || kind === "instant";

/** Users and e-mail addresses, one or several. */
const namesPeople = (field: Field): boolean => {
  const { references, takesMail } = fieldType(field.type);
  return takesMail === true || "users" in (references?.(field) ?? {});
};

function fieldFits(source: Field, target: Field): boolean {
  const [from, to] = [kindOf(source), kindOf(target)];
  // A record's own id points at the record.
  if (source.key === "id" && source.system) return entityOf(target) === source.entity;
  if (to === "text") return from === "text" || from === "option";
  if (to === "date" || to === "instant") return isDay(from);
  if (to === "references" && from === "reference") return entityOf(source) === entityOf(target);
  if (from !== to) return false;
  if (to === "reference" || to === "references") return entityOf(source) === entityOf(target);
  if (to === "option" || to === "options") return optionsOf(source).every((id) => optionsOf(target).includes(id));
  return from !== undefined;
}

function entityOf(field: Field): string | undefined {
  const target = fieldType(field.type).references?.(field);
  return target && "entity" in target ? target.entity : undefined;
}

function kindFits(holds: SourceKind, target: Field): boolean {
  const to = kindOf(target);
  switch (holds.kind) {
    case "person":
      return to === "user";
    case "record":
      return entityOf(target) === holds.entity;
    case "instant":
      return isDay(to);
    case "number":
      return to === "number";
    case "text":
      return to === "text";
    case "field":
      return false;
  }
}

/** Whether a value of the source can be put where it is wanted. */
export function fits({ path, field, holds }: ValueSource, target: ValueTarget): boolean {
  switch (target.type) {
    case "any":
      return true;
    case "people":
      return field ? namesPeople(field) : holds.kind === "person";
    case "moment":
      return field ? isDay(kindOf(field)) : holds.kind === "instant";
    case "field":
      // The tables of a record are put elsewhere by an editor of their own; those of a row that is copied go with it.
      if (rowsOf(target.field)) return field !== undefined && rowsOf(field) !== undefined && path.startsWith("row.");
      return field ? fieldFits(field, target.field) : kindFits(holds, target.field);
  }
}
