import type { Entity, Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { fieldStates } from "./field-states.ts";
import { homeOf } from "./home-of.ts";
import { isStored } from "./is-stored.ts";
import { mintName } from "./mint-name.ts";
import { own } from "./own.ts";
import type { Physical, PhysicalEntity, PhysicalField, RetiredField } from "./physical.ts";
import { scaleOf } from "./scale-of.ts";
import { SYSTEM_COLUMNS } from "./system-columns.ts";
import { type WantedStorage, wantedStorage } from "./wanted-storage.ts";

export type Names = Omit<Physical, "indexes">;

export interface NextOptions {
  /** The earlier version that is published again. */
  readonly restored?: Names | undefined;
  /** "entity.field" of those whose values go into a place of their own. */
  readonly moving?: ReadonlySet<string>;
  /** "entity.field" of new ones that take the place which the last field of their key had. */
  readonly back?: ReadonlySet<string>;
  /** ISO instant of the publish. */
  readonly at?: string;
}

/**
 * The physical names of the next version. What is in force keeps its place; what `restored` had gets its old place back, as
 * long as that is there; the rest is minted. Pure: nothing is made.
 */
export function nextPhysical(from: Names, entities: ReadonlyMap<string, Entity>, options: NextOptions = {}): Names {
  const { restored } = options;
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
    const state = states.get(table) ?? new Map<string, PhysicalField>();
    const places = { table, taken, tables, state };
    const current = own(from.entities, key)?.table === table ? own(from.entities, key)?.fields : undefined;
    const fields = entity.fields.filter(isStored).map((field) => {
      const known = knownPlace(field, { current, before: before?.fields, state, options });
      const at = known === undefined ? undefined : (state.get(homeOf(known)) ?? known);
      return [field.key, place(field, keeps(field, at) ? known : undefined, places)] as const;
    });
    next[key] = { table, fields: Object.fromEntries(fields) };
  }
  return {
    entities: next,
    tables: [...tables],
    columns: Object.fromEntries([...columns].map(([table, names]) => [table, [...names]])),
    retired: retiredOf(from, next, options.at),
  };
}

/**
 * Whether a field stays where it is. What becomes computed gets a column of its own, so that what people wrote is kept; and
 * computed values of another kind are worked out anew rather than converted. A column keeps its scale as long as it is there.
 */
function keeps(field: Field, at: PhysicalField | undefined): boolean {
  if (at === undefined) return true;
  const wanted = wantedStorage(field);
  if (fieldType(field.type).compute === undefined) return !isRescaled(at, wanted);
  if (at.computed !== true) return false;
  return wanted.storage === at.storage && wanted.scale === at.scale && wanted.seen?.storage === at.seen?.storage;
}

function isRescaled(at: PhysicalField, wanted: WantedStorage): boolean {
  const scales = [scaleOf(at), scaleOf({ ...wanted, scale: wanted.scale ?? 0 })];
  return !scales.includes(undefined) && scales[0] !== scales[1];
}

type Fields = Readonly<Record<string, PhysicalField>> | undefined;

/** Where a field may live on: its present place unless it has to move, or the one that comes back. */
function knownPlace(
  { entity, key }: Field,
  at: {
    readonly current: Fields;
    readonly before: Fields;
    readonly state: ReadonlyMap<string, RetiredField>;
    readonly options: NextOptions;
  },
): PhysicalField | undefined {
  const [current, before] = [own(at.current, key), own(at.before, key)];
  const name = `${entity}.${key}`;
  if (before !== undefined && at.state.has(homeOf(before)) && homeOf(before) !== (current && homeOf(current)))
    return before;
  if (current !== undefined) return at.options.moving?.has(name) ? undefined : current;
  if (!at.options.back?.has(name)) return undefined;
  return [...at.state.values()]
    .filter((state) => state.key === key && state.since !== undefined)
    .toSorted(byAge)
    .at(-1);
}

const byAge = (a: RetiredField, b: RetiredField): number => ((a.since ?? "") < (b.since ?? "") ? -1 : 1);

interface Places {
  readonly table: string;
  readonly taken: Set<string>;
  readonly tables: Set<string>;
  readonly state: Map<string, PhysicalField>;
}

function place(field: Field, known: PhysicalField | undefined, places: Places): PhysicalField {
  const wanted = wantedStorage(field);
  const state = known === undefined ? undefined : places.state.get(homeOf(known));
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

/** What was out of use and still is, as it was; and what goes out of use now, with its key and the instant. */
function retiredOf(
  from: Names,
  next: Readonly<Record<string, PhysicalEntity>>,
  at: string | undefined,
): Physical["retired"] {
  const used = new Map(
    Object.values(next).map(({ table, fields }) => [table, new Set(Object.values(fields).map(homeOf))]),
  );
  const retired = new Map(Object.entries(from.retired).map(([table, fields]) => [table, { ...fields }]));
  for (const { table, fields } of Object.values(from.entities)) {
    const known = retired.get(table) ?? {};
    for (const [key, field] of Object.entries(fields))
      known[homeOf(field)] = { ...field, key, ...(at === undefined ? {} : { since: at }) };
    retired.set(table, known);
  }
  const left = [...retired].map(([table, fields]) => {
    const unused = Object.entries(fields).filter(([home]) => !used.get(table)?.has(home));
    return [table, Object.fromEntries(unused)] as const;
  });
  return Object.fromEntries(left.filter(([, fields]) => Object.keys(fields).length > 0));
}
