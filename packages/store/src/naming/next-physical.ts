import type { Entity, Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { fieldStates } from "./field-states.ts";
import { homeOf } from "./home-of.ts";
import { mintName } from "./mint-name.ts";
import { own } from "./own.ts";
import type { Physical, PhysicalEntity, PhysicalField } from "./physical.ts";
import { SYSTEM_COLUMNS } from "./system-columns.ts";
import { wantedStorage } from "./wanted-storage.ts";

type Names = Omit<Physical, "indexes">;

/**
 * The physical names of the next version. What is in force keeps its place; what `restored` (the earlier version that is
 * published again) had gets its old place back; the rest is minted. Pure: nothing is made.
 */
export function nextPhysical(from: Names, entities: ReadonlyMap<string, Entity>, restored?: Names): Names {
  const tables = new Set(from.tables);
  const columns = new Map(Object.entries(from.columns).map(([table, names]) => [table, new Set(names)]));
  const states = fieldStates(from);
  const next: Record<string, PhysicalEntity> = {};
  for (const [key, entity] of entities) {
    const before = own(restored?.entities, key) ?? own(from.entities, key);
    const table = before?.table ?? mintName(key, tables);
    tables.add(table);
    const taken = columns.get(table) ?? new Set(Object.keys(SYSTEM_COLUMNS));
    columns.set(table, taken);
    const places = { table, taken, tables, state: states.get(table) ?? new Map<string, PhysicalField>() };
    const current = own(from.entities, key)?.table === table ? own(from.entities, key)?.fields : undefined;
    const known = { ...current, ...before?.fields };
    const fields = entity.fields.map((field) => {
      const at = own(known, field.key);
      return [field.key, place(field, keeps(field, at) ? at : undefined, places)] as const;
    });
    next[key] = { table, fields: Object.fromEntries(fields) };
  }
  return {
    entities: next,
    tables: [...tables],
    columns: Object.fromEntries([...columns].map(([table, names]) => [table, [...names]])),
    retired: retiredOf(states, next),
  };
}

/**
 * Whether a field stays where it is. What becomes computed gets a column of its own, so that what people wrote is kept; and
 * computed values of another kind are worked out anew rather than converted.
 */
function keeps(field: Field, at: PhysicalField | undefined): boolean {
  if (at === undefined || fieldType(field.type).compute === undefined) return true;
  if (at.computed !== true) return false;
  const wanted = wantedStorage(field);
  return wanted.storage === at.storage && wanted.scale === at.scale && wanted.seen === at.seen?.storage;
}

interface Places {
  readonly table: string;
  readonly taken: Set<string>;
  readonly tables: Set<string>;
  readonly state: Map<string, PhysicalField>;
}

function place(field: Field, known: PhysicalField | undefined, places: Places): PhysicalField {
  const wanted = wantedStorage(field);
  const state = known === undefined ? undefined : (places.state.get(homeOf(known)) ?? known);
  const common = {
    storage: wanted.storage,
    type: field.type,
    ...(wanted.scale === undefined ? {} : { scale: wanted.scale }),
    ...(wanted.target === undefined ? {} : { target: wanted.target }),
    ...(fieldType(field.type).compute === undefined ? {} : { computed: true as const }),
  };
  if (wanted.storage === "link")
    return { ...common, link: state?.link ?? mint(`${places.table}__${field.key}`, places.tables) };
  const column = state?.column ?? mint(field.key, places.taken);
  const fold = state?.fold ?? (wanted.fold ? mint(`${column}__fold`, places.taken) : undefined);
  const seen =
    wanted.seen === undefined
      ? undefined
      : { column: state?.seen?.column ?? mint(`${column}__seen`, places.taken), ...wanted.seen };
  return { ...common, column, ...(seen === undefined ? {} : { seen }), ...(fold === undefined ? {} : { fold }) };
}

function mint(wish: string, taken: Set<string>): string {
  const name = mintName(wish, taken);
  taken.add(name);
  return name;
}

function retiredOf(
  states: ReadonlyMap<string, ReadonlyMap<string, PhysicalField>>,
  next: Readonly<Record<string, PhysicalEntity>>,
): Physical["retired"] {
  const used = new Map(
    Object.values(next).map(({ table, fields }) => [table, new Set(Object.values(fields).map(homeOf))]),
  );
  const retired = [...states].map(([table, fields]) => {
    const left = [...fields].filter(([home]) => !used.get(table)?.has(home));
    return [table, Object.fromEntries(left)] as const;
  });
  return Object.fromEntries(retired.filter(([, fields]) => Object.keys(fields).length > 0));
}
