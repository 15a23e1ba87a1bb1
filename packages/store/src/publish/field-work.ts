import type { Entity, Field, Problem } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { Published } from "../definitions/published.ts";
import { homeOf } from "../naming/home-of.ts";
import type { PhysicalField, RetiredField } from "../naming/physical.ts";
import { addColumn } from "./add-column.ts";
import { compareStorage } from "./compare-storage.ts";
import { foldWork } from "./fold-work.ts";
import { findMisfits } from "./find-misfits.ts";
import { type Conversion, type PublishContext } from "./convert/conversion.ts";
import { conversionWork } from "./convert/conversion-work.ts";
import type { FieldChoices } from "./convert/field-choices.ts";
import { restoreWork } from "./convert/restore-work.ts";
import { fixedSettings } from "./fixed-settings.ts";
import { hiddenValues } from "./hidden-values.ts";
import type { StepKind } from "./plan.ts";
import { treeWork } from "./tree-work.ts";
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
  /** The place that the last field of its key left, with what is kept there. */
  readonly kept: RetiredField | undefined;
  /** The version in force before. */
  readonly published: Published;
  readonly choices: FieldChoices | undefined;
  readonly context: PublishContext;
}

/** What one field asks of the database. */
export const fieldWork = (change: FieldChange): readonly Work[] => [...ownWork(change), ...treeWork(change)];

function ownWork(change: FieldChange): readonly Work[] {
  const { entity, field, table, next, state, current, old } = change;
  const at = { entity: entity.key, field: field.key };
  const moved = current !== undefined && homeOf(current) !== homeOf(next);
  const conversion = conversionOf(change);
  if (moved && state === undefined && conversion !== undefined)
    return conversionWork(conversion, kindOf(conversion.from, field) ?? "change-settings", change.targetTable);
  const returning = rescaled(change);
  if (returning !== undefined) return conversionWork(returning, "restore-field", change.targetTable);
  if (state === undefined) {
    const apply: Work["apply"] = (to) => addColumn(to, { table, field: next, targetTable: change.targetTable });
    return [{ ...at, kind: "add-field", class: "instant", fresh: true, apply, ...keptValues(change) }];
  }
  const kind = old === undefined || moved ? "restore-field" : kindOf(old, field);
  if (next.computed === true) return kind === undefined ? [] : [{ ...at, kind, class: "instant" }];
  const storage = storageWork(change, state, kind);
  if (moved && conversion !== undefined && current?.computed !== true) return [...storage, ...restoreWork(conversion)];
  if (storage.length > 0) return storage;
  if (kind === undefined) return [];
  const fits = old !== undefined && !moved && sameValues(old, field);
  return [
    {
      ...at,
      kind,
      class: fits ? "instant" : "scan",
      ...(fits
        ? {}
        : { table, sampled: true, look: (at) => findMisfits(at, { entity, field, table, physical: next }) }),
    },
  ];
}

/** Tells of values which a removed field of the same key has left: they could come back with it. */
function keptValues({ entity, field, table, next, kept }: FieldChange): Pick<Work, "look"> {
  if (kept === undefined || compareStorage(kept, next).way === "impossible") return {};
  const look = hiddenValues({ entity, field, table, physical: kept }, "values_kept");
  return { look };
}

/** The field's values as they are now, on their way to where it will be. */
function conversionOf(change: FieldChange): Conversion | undefined {
  const { current, old, field, entity, table, next, published, context } = change;
  // What a computed field held is worked out anew in its next column; what people wrote before stays in the last.
  if (current === undefined || old === undefined || next.computed === true) return undefined;
  const choices = change.choices ?? {};
  return { current: published, entity, from: old, to: field, table, source: current, place: next, choices, context };
}

/** The values that a removed field left, on their way to where it comes back with its point moved. */
function rescaled(change: FieldChange): Conversion | undefined {
  const { old, kept, state, field, entity, table, next, published, context } = change;
  if (old !== undefined || state !== undefined || kept === undefined || change.choices?.bringBack !== true)
    return undefined;
  if (compareStorage(kept, next).way !== "rescale") return undefined;
  const from = { ...field, type: kept.type };
  const { bringBack: _done, ...choices } = change.choices;
  return { current: published, entity, from, to: field, table, source: kept, place: next, choices, context };
}

/** Steps over values that stay in their column: what was seen of them, the folded copy. */
function storageWork(change: FieldChange, state: PhysicalField, kind: StepKind | undefined): readonly Work[] {
  const { entity, field, table, next } = change;
  const at = { entity: entity.key, field: field.key, kind: kind ?? "change-settings", table } as const;
  const storage = compareStorage(state, next);
  if (storage.way === "impossible")
    return [{ ...at, class: "instant", check: async () => [impossible(change, state)] }];
  const { column, fold } = next;
  if (storage.way === "empty")
    return [{ ...at, class: "scan", check: fixedSettings({ table, column, path: pathOf(change) }) }];
  if (fold === undefined || column === undefined || state.fold !== undefined) return [];
  return [
    {
      ...at,
      class: "rewrite",
      sampled: true,
      ...foldWork({ entity: entity.key, table, column, fold }),
      look: (at) => findMisfits(at, { entity, field, table, physical: next }),
    },
  ];
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
