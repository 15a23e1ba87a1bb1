import { createHash } from "node:crypto";
import { AppError, type Entity, type Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { Published } from "../definitions/published.ts";
import { isStored } from "../naming/is-stored.ts";
import type { PhysicalField } from "../naming/physical.ts";
import { anyTargets } from "./any-targets.ts";
import type { EntityModel, FieldModel, Model } from "./field-model.ts";

const known = new WeakMap<Published, Model>();

const codeOf = (table: string, column: string): string =>
  BigInt(`0x${createHash("sha256").update(`${table}.${column}`).digest("hex").slice(0, 14)}`)
    .toString(36)
    .padStart(8, "0")
    .slice(0, 8);

function fieldModel(field: Field, table: string, physical: PhysicalField | undefined): FieldModel {
  const type = fieldType(field.type);
  const references = type.references?.(field);
  const column = field.system ? field.key : (physical?.column ?? "");
  const link = physical?.link;
  const storage = physical?.storage ?? type.storage(field);
  if (column === "" && link === undefined)
    throw new AppError("internal", `The field ${field.entity}.${field.key} has no column.`);
  const made: FieldModel = {
    field,
    type,
    storage,
    kind: type.condition,
    column,
    fold: physical?.fold,
    link,
    scale:
      storage === "scaled" || physical?.seen?.storage === "scaled" ? (physical?.scale ?? type.scale?.(field) ?? 0) : 0,
    options: type.options?.(field).map((option) => option.id),
    target: references !== undefined && "entity" in references ? references.entity : undefined,
    search: field.schema["x-search"] === false || link !== undefined ? undefined : searchOf(field, type.search),
    searchCode: codeOf(table, column === "" ? (link ?? "") : column),
  };
  const seen = physical?.seen;
  return seen === undefined ? made : { ...made, seen: { ...made, storage: seen.storage, column: seen.column } };
}

function searchOf(field: Field, search: "text" | "name" | "phone" | undefined): FieldModel["search"] {
  if (field.system) return undefined;
  return search === "text" && field.schema["x-name"] === true ? "name" : search;
}

function entityModel(entity: Entity, published: Published): EntityModel {
  const physical = Object.hasOwn(published.physical.entities, entity.key)
    ? published.physical.entities[entity.key]
    : undefined;
  if (physical === undefined) throw new AppError("internal", `The entity ${entity.key} has no table.`);
  const fields = new Map<string, FieldModel>();
  for (const [key, field] of entity.fieldByKey) {
    if (!isStored(field)) continue;
    fields.set(
      key,
      fieldModel(field, physical.table, Object.hasOwn(physical.fields, key) ? physical.fields[key] : undefined),
    );
  }
  const rows = new Map(entity.fields.filter((field) => !isStored(field)).map((field) => [field.key, field]));
  const searched = [...fields.values()].filter((field) => field.search !== undefined);
  return { key: entity.key, entity, table: physical.table, fields, rows, searched };
}

/** The published version as SQL sees it. Made once per version. */
export function modelOf(published: Published): Model {
  const made = known.get(published);
  if (made !== undefined) return made;
  const entities = new Map([...published.entities].map(([key, entity]) => [key, entityModel(entity, published)]));
  const incomingAny = new Map<string, { readonly entity: EntityModel; readonly field: FieldModel }[]>();
  const incoming = new Map<string, { readonly entity: EntityModel; readonly field: FieldModel }[]>();
  for (const entity of entities.values()) {
    for (const field of entity.fields.values()) {
      for (const key of anyTargets(field) ?? [])
        incomingAny.set(key, [...(incomingAny.get(key) ?? []), { entity, field }]);
      if (field.target === undefined) continue;
      const list = incoming.get(field.target) ?? [];
      list.push({ entity, field });
      incoming.set(field.target, list);
    }
  }
  const model = { entities, incoming, incomingAny };
  known.set(published, model);
  return model;
}
