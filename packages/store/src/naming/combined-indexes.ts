import { type Condition, fieldsRead, parseCondition, type ConditionKind } from "@quoin/condition";
import type { DefinitionSet, Entity } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { namedValue } from "./named-value.ts";
import { own } from "./own.ts";
import type { Only, PhysicalEntity, PhysicalIndex } from "./physical.ts";

/** Kinds with few values, by which lists are filtered and numbers are grouped. */
const LEADING: ReadonlySet<ConditionKind> = new Set(["option", "user"]);
/** Kinds whose values are short: others would make the index as large as the table. */
const SHORT: ReadonlySet<ConditionKind> = new Set([...LEADING, "reference", "date", "instant", "number", "boolean"]);
const SUMMED: ReadonlySet<ConditionKind> = new Set(["number"]);
const NAMED: ReadonlySet<ConditionKind> = new Set(["option"]);
/** Each index costs every write. */
const MOST = 4;
const MOST_RULE_FIELDS = 4;

type Conditions = readonly unknown[];

/** What conditions were checked for before; one that does not parse asks for nothing. */
function parsed(condition: unknown): Condition | undefined {
  if (condition === undefined || typeof condition === "boolean") return undefined;
  try {
    return parseCondition(condition);
  } catch {
    return undefined;
  }
}

const fieldsOf = (conditions: Conditions): readonly string[] =>
  conditions.map(parsed).flatMap((condition) => (condition === undefined ? [] : [...fieldsRead(condition)]));

/** A field's column, where its kind is among `kinds`. */
function columnIn(kinds: ReadonlySet<ConditionKind>, field: string, { entity, at }: Place): string | undefined {
  const found = entity.fieldByKey.get(field);
  const kind = found && fieldType(found.type).condition;
  if (found === undefined || kind === undefined || !kinds.has(kind)) return undefined;
  const physical = own(at.fields, field);
  return found.system ? found.key : (physical?.seen?.column ?? physical?.column);
}

interface Place {
  readonly set: DefinitionSet;
  readonly entity: Entity;
  readonly at: PhysicalEntity;
}

const readsOf = ({ set, entity }: Place) => Object.values(set.role).map((role) => own(role.entities, entity.key)?.read);

/**
 * Rows that every role with a row condition may see whoever has it, as one word of one field says: "mine, or not of a tender".
 * Undefined where roles differ in it, or have none.
 */
function openTo(place: Place): Only | undefined {
  const conditional = readsOf(place).filter((read) => read !== undefined && typeof read !== "boolean");
  const found = conditional.map((read) => {
    const condition = parsed(read);
    const ways = condition === undefined ? [] : condition.type === "any" ? condition.of : [condition];
    const names = ways.map(namedValue).filter((name) => name !== undefined);
    return names.map(({ field, value, is }) => ({ column: columnIn(NAMED, field, place), value, is }));
  });
  const [only] = (found[0] ?? []).filter((one) =>
    found.every((names) => names.some((name) => JSON.stringify(name) === JSON.stringify(one))),
  );
  return only?.column === undefined ? undefined : { ...only, column: only.column };
}

/** What the roles' row conditions read, so that counting need not look at the rows; nothing where that cannot be. */
function ruleColumns(place: Place): readonly string[] {
  const columns = [...new Set(fieldsOf(readsOf(place)))].map((field) => columnIn(SHORT, field, place));
  const known = columns.filter((column) => column !== undefined);
  return known.length === columns.length && known.length <= MOST_RULE_FIELDS ? known.toSorted() : [];
}

/** What is filtered or grouped by, and what is sorted by or summed within it. */
function pairsOf({ set, entity }: Place): readonly (readonly [string, string])[] {
  const views = Object.values(set.view).filter((view) => view.entity === entity.key);
  const tiles = Object.values(set.dashboard).flatMap(({ tiles: all }) => all);
  return [
    ...views.flatMap(({ where, group, board, sort }) => {
      const within = [board?.sum, sort?.[0]?.field].find((field) => field !== undefined);
      const outers = [...fieldsOf([where]), group, board?.by].filter((field) => field !== undefined);
      return within === undefined ? [] : outers.map((outer) => [outer, within] as const);
    }),
    ...tiles
      .filter((tile) => tile.entity === entity.key)
      .flatMap(({ group, field }) => (group === undefined || field === undefined ? [] : [[group, field] as const])),
  ];
}

/** What a list sorts by: options by their order, which no index has. */
function withinColumn(field: string, { entity, at }: Place): string | undefined {
  const found = entity.fieldByKey.get(field);
  if (found === undefined) return undefined;
  if (found.system) return field === "id" ? undefined : field;
  const type = fieldType(found.type);
  const physical = own(at.fields, field);
  const storage = physical?.seen?.storage ?? physical?.storage;
  if (type.sortable === false || type.sortable === "name" || type.options !== undefined || storage === "json")
    return undefined;
  return physical?.fold ?? physical?.seen?.column ?? physical?.column;
}

type Combined = Omit<PhysicalIndex, "unique" | "living">;

/**
 * Indexes over two fields that views and dashboards use together: a page of a filtered list is read in its order, and counts
 * and sums by group are read from the index alone, the roles' row conditions included. `deleted_at` is always empty there and
 * only makes the index hold all that such a statement names. Numbers by group have an index without the id besides, where
 * there is room: they read every entry of a group, and an id is a third of it.
 */
export function combinedIndexes(set: DefinitionSet, entity: Entity, at: PhysicalEntity): readonly Combined[] {
  const place: Place = { set, entity, at };
  const rules = ruleColumns(place);
  const lists = new Map<string, Combined>();
  const sums = new Map<string, readonly Combined[]>();
  const open = rules.length === 0 ? undefined : openTo(place);
  for (const [outer, within] of pairsOf(place)) {
    const first = columnIn(LEADING, outer, place);
    const second = withinColumn(within, place);
    if (first === undefined || second === undefined || first === second || lists.size >= MOST) continue;
    const index = { table: at.table, entity: entity.key, field: outer };
    const key = [first, second].join();
    lists.set(key, { ...index, columns: [...new Set([first, second, "id", ...rules, "deleted_at"])] });
    if (columnIn(SUMMED, within, place) === undefined) continue;
    const summing = (read: readonly string[], only?: Only): Combined => {
      const columns = [...new Set([first, second, "deleted_at", ...read])];
      return { ...index, columns, ...(only === undefined ? {} : { only }) };
    };
    const halves = open && [summing([open.column], open), summing(rules, { ...open, is: !open.is })];
    sums.set(key, halves ?? [summing(rules)]);
  }
  return [...[...lists.values()].map((list) => [list]), ...sums.values()].slice(0, MOST).flat();
}
