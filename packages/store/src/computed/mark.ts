import type { Row } from "../door.ts";
import { referencesTo } from "../records/references.ts";
import type { Pending, Writing } from "../records/writing.ts";
import type { Computing, Stored } from "./computing.ts";
import type { Reader } from "./stages.ts";

/** Computed field → the records whose value may be another now. */
export type Dirty = Map<string, Set<string>>;

const STAMPED = ["rev", "updated_at", "updated_by"];

function add(dirty: Dirty, key: string, ids: Iterable<string>): void {
  const known = dirty.get(key) ?? new Set<string>();
  for (const id of ids) known.add(id);
  if (known.size > 0) dirty.set(key, known);
}

const idsIn = (value: unknown): readonly string[] =>
  typeof value === "string" ? [value] : Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

const touches = ({ op, changed }: Pending, fields: ReadonlySet<string>): boolean =>
  op !== "update" || changed.some((key) => fields.has(key)) || STAMPED.some((key) => fields.has(key));

/** The records that a rollup sums up into, before and after. */
function parents({ op, before, after }: Pending, relation: string): readonly string[] {
  const of = (row: Row) => idsIn(row[relation]);
  if (op === "create" || op === "restore") return of(after);
  return op === "delete" ? of(before) : [...of(before), ...of(after)];
}

async function readersOf(writing: Writing, { over }: Reader, ids: readonly string[]): Promise<readonly string[]> {
  let found = ids;
  for (const { entity, field } of over.toReversed()) {
    if (found.length === 0) return [];
    const model = writing.model.entities.get(entity);
    const relation = model?.fields.get(field);
    if (model === undefined || relation === undefined) return [];
    const references = await referencesTo(writing, { entity: model, field: relation }, { ids: found });
    found = [...new Set(references.map(({ id }) => id))];
  }
  return found;
}

const concerns = (reader: Reader, { pending, settled }: Stored): boolean => {
  if (pending.op === "purge" || !touches(pending, reader.fields)) return false;
  if (reader.relation !== undefined) return true;
  // Nothing points at what is new; what is gone is worked out again when it comes back.
  return reader.over.length > 0 ? pending.op !== "create" : !settled && pending.op !== "delete";
};

/** Which computed fields of which records may be others after what was stored. Takes what was stored out of `computing`. */
export async function mark(writing: Writing, computing: Computing, dirty: Dirty): Promise<void> {
  const { stored } = computing;
  computing.stored = [];
  const byEntity = new Map<string, Stored[]>();
  for (const one of stored) {
    const { key } = one.pending.entity;
    const list = byEntity.get(key);
    if (list === undefined) byEntity.set(key, [one]);
    else list.push(one);
  }
  for (const [entity, changes] of byEntity) {
    for (const reader of computing.stages.readers.get(entity) ?? []) {
      const concerned = changes.filter((one) => concerns(reader, one)).map(({ pending }) => pending);
      if (concerned.length === 0) continue;
      const { relation } = reader;
      const ids =
        relation === undefined
          ? await readersOf(
              writing,
              reader,
              concerned.map(({ id }) => id),
            )
          : concerned.flatMap((one) => parents(one, relation));
      add(dirty, reader.node.key, ids);
    }
    // A record that comes back missed what changed meanwhile.
    const back = changes.filter(({ pending }) => pending.op === "restore").map(({ pending }) => pending.id);
    for (const { key } of back.length === 0 ? [] : (computing.stages.of.get(entity) ?? [])) add(dirty, key, back);
  }
}
