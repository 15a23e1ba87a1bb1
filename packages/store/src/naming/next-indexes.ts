import { parseCondition, fieldsRead, type ConditionKind } from "@quoin/condition";
import type { DefinitionSet, Entity, ViewDocument } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { combinedIndexes } from "./combined-indexes.ts";
import { mintName } from "./mint-name.ts";
import { own } from "./own.ts";
import type { Physical, PhysicalEntity, PhysicalIndex } from "./physical.ts";

/** Kinds whose tests an index serves; text is searched within and booleans sort out too little. */
const SERVED: ReadonlySet<ConditionKind> = new Set(["option", "reference", "user", "date", "instant", "number"]);
/** Every list may be filtered by owner and sorted by these. */
const SYSTEM = ["owner", "created_at", "updated_at"];

interface Wish {
  readonly field: string;
  readonly use: "sort" | "filter" | "unique" | "reference";
}

/**
 * The indexes that a set of definitions asks for, by name. Each ends in `id`, so that it serves paging by key,
 * and leaves deleted rows out, as every list does; only foreign keys are indexed whole, for the engine looks them up on purging.
 * What is filtered by has its own index where a combined one begins with it too: only that one has the order of ids, in which
 * a list stands that nobody sorts.
 */
export function nextIndexes(
  set: DefinitionSet,
  entities: ReadonlyMap<string, Entity>,
  physical: Pick<Physical, "entities">,
): Readonly<Record<string, PhysicalIndex>> {
  const wishes = new Map([...entities].map(([key, entity]) => [key, wishesOf(entity)]));
  for (const view of Object.values(set.view)) wishes.get(view.entity)?.push(...wishesOfView(view));
  const indexes: Record<string, PhysicalIndex> = {};
  for (const [key, entity] of entities) {
    const at = own(physical.entities, key);
    if (at === undefined) continue;
    const combined = combinedIndexes(set, entity, at).map((index) => ({ ...index, unique: false, living: true }));
    const single = (wishes.get(key) ?? []).flatMap((wish) => indexFor(entity, wish, at));
    for (const index of [...single, ...combined]) indexes[nameOf(index)] ??= index;
  }
  return indexes;
}

function wishesOf(entity: Entity): Wish[] {
  const wishes: Wish[] = SYSTEM.map((field) => ({ field, use: "sort" }));
  for (const field of entity.fields) {
    const references = fieldType(field.type).references?.(field);
    if (references !== undefined) wishes.push({ field: field.key, use: "reference" });
    if (field.schema["x-unique"]) wishes.push({ field: field.key, use: "unique" });
    if (field.schema["x-index"]) wishes.push({ field: field.key, use: "filter" }, { field: field.key, use: "sort" });
  }
  return wishes;
}

function wishesOfView(view: ViewDocument): Wish[] {
  const sorted = (view.sort ?? []).map((sort): Wish => ({ field: sort.field, use: "sort" }));
  const grouped = [view.group, view.board?.by].filter((field) => field !== undefined);
  const read = view.where === undefined ? [] : readOf(view.where);
  return [...sorted, ...[...grouped, ...read].map((field): Wish => ({ field, use: "filter" }))];
}

/** A view's condition was checked before; should it not parse, it asks for no index rather than failing here. */
function readOf(where: NonNullable<ViewDocument["where"]>): readonly string[] {
  try {
    return [...fieldsRead(parseCondition(where))];
  } catch {
    return [];
  }
}

function indexFor(entity: Entity, wish: Wish, at: PhysicalEntity): PhysicalIndex[] {
  const field = entity.fieldByKey.get(wish.field);
  if (field === undefined || wish.field === "id") return [];
  const base = { table: at.table, entity: entity.key, field: field.key };
  if (field.system) return [{ ...base, columns: [field.key, "id"], unique: false, living: true }];
  const physical = own(at.fields, field.key);
  const type = fieldType(field.type);
  const column = physical?.seen?.column ?? physical?.column;
  if (physical === undefined || column === undefined || (physical.storage === "json" && physical.seen === undefined))
    return [];
  switch (wish.use) {
    case "unique":
      return [{ ...base, columns: [column], unique: true, living: true }];
    case "reference":
      return [{ ...base, columns: [column, "id"], unique: false, living: physical.target === undefined }];
    case "sort":
      if (type.sortable === false || type.sortable === "name") return [];
      return unlessReference(physical.target !== undefined, {
        ...base,
        columns: [physical.fold ?? column, "id"],
      });
    case "filter":
      if (type.condition === undefined || !SERVED.has(type.condition)) return [];
      return unlessReference(physical.target !== undefined, { ...base, columns: [column, "id"] });
  }
}

/** A reference already has its whole index. */
const unlessReference = (reference: boolean, index: Omit<PhysicalIndex, "unique" | "living">): PhysicalIndex[] =>
  reference ? [] : [{ ...index, unique: false, living: true }];

function nameOf(index: PhysicalIndex): string {
  const columns = index.columns.filter((column) => column !== "id").join("__");
  const { only } = index;
  const some = only === undefined ? "" : `__${only.is ? "is" : "not"}__${only.column}__${only.value}`;
  return mintName(`${index.unique ? "ux" : index.living ? "ix" : "fx"}__${index.table}__${columns}${some}`, new Set());
}
