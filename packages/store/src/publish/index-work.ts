import { sql } from "kysely";
import { createIndex } from "../dialect/create-index.ts";
import { runText } from "../dialect/run-text.ts";
import type { PhysicalIndex } from "../naming/physical.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { aheadOfIndex } from "./ahead/ahead-of-index.ts";
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

const at = ({ entity, field }: PhysicalIndex) => ({ entity, field });

function create(name: string, physical: PhysicalIndex): Work {
  const { table, columns, unique } = physical;
  const { living, only } = physical;
  const index = { name, table, columns, unique, living, only };
  const path = `/entity/${physical.entity}/properties/${physical.field}/x-unique`;
  const column = columns[0] ?? "id";
  const doubles = (on: WorkDatabase) => findDuplicates(on.db, { table, column, path });
  return {
    ...at(physical),
    kind: unique ? "make-unique" : "create-index",
    class: "scan",
    table,
    ...(unique ? { check: doubles } : {}),
    ahead: aheadOfIndex(index, { entity: physical.entity, path, doubles }),
    apply: async ({ db }) => void (await runText(db, createIndex(index), [])),
  };
}
