import { sql } from "kysely";
import type { PhysicalIndex } from "../naming/physical.ts";
import { findDuplicates } from "./find-duplicates.ts";
import type { Ahead } from "./ahead/ahead.ts";
import type { Work, WorkDatabase } from "./work.ts";

type Indexes = Readonly<Record<string, PhysicalIndex>>;

/** Indexes to drop before anything is rewritten, and to make after. */
export function indexWork(
  now: Indexes,
  next: Indexes,
): { readonly drop: readonly Work[]; readonly create: readonly Work[] } {
  const gone = Object.entries(now).filter(([name]) => !Object.hasOwn(next, name));
  const added = Object.entries(next).filter(([name]) => !Object.hasOwn(now, name));
  return {
    drop: gone.map(([name, index]) => ({
      ...at(index),
      kind: index.unique ? "drop-unique" : "drop-index",
      class: "instant",
      apply: async ({ db }) => void (await sql`drop index ${sql.ref(name)}`.execute(db)),
    })),
    create: added.map(([name, index]) => create(name, index)),
  };
}

async function make(
  { db }: WorkDatabase,
  name: string,
  { table, columns, unique, living }: PhysicalIndex,
): Promise<void> {
  const where = living ? sql` where deleted_at is null` : sql``;
  const list = sql.join(columns.map((column) => sql.ref(column)));
  const kind = sql.raw(unique ? "unique index" : "index");
  await sql`create ${kind} ${sql.ref(name)} on ${sql.table(table)} (${list})${where}`.execute(db);
}

function create(name: string, index: PhysicalIndex): Work {
  const { table, columns, unique } = index;
  const path = `/entity/${index.entity}/properties/${index.field}/x-unique`;
  const column = columns[0] ?? "id";
  return {
    ...at(index),
    kind: unique ? "make-unique" : "create-index",
    class: "scan",
    table,
    ...(unique ? { check: (at) => findDuplicates(at.db, { table, column, path }) } : {}),
    // What must be unique would be refused before the version that says so.
    ...(unique ? {} : { ahead: aheadOf(name, index) }),
    apply: (to) => make(to, name, index),
  };
}

const aheadOf = (name: string, index: PhysicalIndex): Ahead => ({
  place: `index ${name}`,
  spec: index,
  made: { index: name },
  needs: index.columns.map((column) => `${index.table}.${column}`),
  make: (to) => make(to, name, index),
});

const at = ({ entity, field }: PhysicalIndex) => ({ entity, field });
