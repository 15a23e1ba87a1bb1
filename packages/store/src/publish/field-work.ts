import type { Entity, Field, Problem } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { homeOf } from "../naming/home-of.ts";
import type { PhysicalField } from "../naming/physical.ts";
import { addColumn, addFold } from "./add-column.ts";
import { compareStorage } from "./compare-storage.ts";
import { fillFold } from "./fill-fold.ts";
import { findMisfits } from "./find-misfits.ts";
import { fixedSettings } from "./fixed-settings.ts";
import type { StepKind } from "./plan.ts";
import { checkRescale, rescale } from "./rescale.ts";
import type { Work } from "./work.ts";

export interface FieldChange {
  readonly entity: Entity;
  readonly field: Field;
  /** The field as published; undefined: new or coming back. */
  readonly old: Field | undefined;
  readonly table: string;
  readonly next: PhysicalField;
  /** The column's present state; undefined: it has to be made. */
  readonly state: PhysicalField | undefined;
  /** Where the published field of this key lives now. */
  readonly current: PhysicalField | undefined;
  readonly targetTable: string | undefined;
  /** An earlier version is coming back, so the field may move to its old column. */
  readonly restoring: boolean;
}

/** What one field asks of the database. */
export function fieldWork(change: FieldChange): readonly Work[] {
  const { entity, field, table, next, state, current, old, restoring } = change;
  const at = { entity: entity.key, field: field.key };
  const moved = current !== undefined && homeOf(current) !== homeOf(next);
  // What a computed field held is worked out anew in its next column; what people wrote before stays in the last.
  if (moved && !restoring && next.computed !== true)
    return [{ ...at, kind: "change-type", class: "instant", check: async () => [impossible(change, current)] }];
  if (state === undefined) {
    const apply: Work["apply"] = (to) => addColumn(to, { table, field: next, targetTable: change.targetTable });
    return [{ ...at, kind: "add-field", class: "instant", apply }];
  }
  const kind = old === undefined || moved ? "restore-field" : kindOf(old, field);
  if (next.computed === true) return kind === undefined ? [] : [{ ...at, kind, class: "instant" }];
  const storage = storageWork(change, state, kind);
  if (storage.length > 0) return storage;
  if (kind === undefined) return [];
  const fits = old !== undefined && !moved && sameValues(old, field);
  return [
    {
      ...at,
      kind,
      class: fits ? "instant" : "scan",
      ...(fits ? {} : { table, look: (at) => findMisfits(at, { entity, field, table, physical: next }) }),
    },
  ];
}

/** Steps that rewrite values: moving the decimal point, making the folded copy. */
function storageWork(change: FieldChange, state: PhysicalField, kind: StepKind | undefined): readonly Work[] {
  const { entity, field, table, next } = change;
  const at = { entity: entity.key, field: field.key, kind: kind ?? "change-settings", table } as const;
  const storage = compareStorage(state, next);
  if (storage.way === "impossible")
    return [{ ...at, class: "instant", check: async () => [impossible(change, state)] }];
  const { column, fold } = next;
  if (storage.way === "empty")
    return [{ ...at, class: "scan", check: fixedSettings({ table, column, path: pathOf(change) }) }];
  if (storage.way === "rescale" && column !== undefined) {
    const how = { table, column, digits: storage.digits, path: pathOf(change) };
    return [{ ...at, class: "rewrite", check: (at) => checkRescale(at.db, how), apply: (to) => rescale(to.db, how) }];
  }
  if (fold === undefined || column === undefined || state.fold !== undefined) return [];
  const apply: Work["apply"] = async (to) => {
    await addFold(to, table, fold);
    await fillFold(to, { table, column, fold });
  };
  return [{ ...at, class: "rewrite", apply, look: (at) => findMisfits(at, { entity, field, table, physical: next }) }];
}

function kindOf(old: Field, field: Field): StepKind | undefined {
  if (old.type !== field.type) return "change-type";
  if (JSON.stringify(old.schema) === JSON.stringify(field.schema) && old.required === field.required) return undefined;
  const [before, after] = [optionIds(old), optionIds(field)];
  if (before.some((id) => !after.includes(id))) return "retire-options";
  if (after.some((id) => !before.includes(id))) return "extend-options";
  return "change-settings";
}

/** Whether every value that the old field took is one that the new one takes, as far as their schemas tell. */
function sameValues(old: Field, field: Field): boolean {
  if (old.type !== field.type || (field.required && !old.required)) return false;
  if (optionIds(old).some((id) => !optionIds(field).includes(id))) return false;
  const type = fieldType(field.type);
  const words = (of: Field) => JSON.stringify({ ...type.valueSchema(of), enum: undefined, items: undefined });
  return words(old) === words(field);
}

const optionIds = (field: Field): readonly string[] =>
  (fieldType(field.type).options?.(field) ?? []).map((option) => option.id);

const pathOf = ({ entity, field }: FieldChange): string => `/entity/${entity.key}/properties/${field.key}`;

function impossible(change: FieldChange, from: PhysicalField): Problem {
  return {
    path: `${pathOf(change)}/x-type`,
    code: "impossible_change",
    params: { from: from.type, to: change.field.type },
  };
}
