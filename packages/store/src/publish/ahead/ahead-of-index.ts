import { AppError, type Problem } from "@quoin/definition";
import type { Double, LargeIndex, NewIndex } from "../../dialect/large-index.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import type { WorkDatabase } from "../work.ts";
import type { Ahead, PartWriter } from "./ahead.ts";
import { writtenSince } from "./written-since.ts";

interface OfIndex {
  readonly entity: string;
  /** Of the field that is to be unique. */
  readonly path: string;
  /** The values that more than one living record has. */
  readonly doubles: (at: WorkDatabase) => Promise<readonly Problem[]>;
}

type Parts = NonNullable<LargeIndex["parts"]>;

const SAMPLES = 5;
const NONE = { converted: 0, left: 0 };

/** Looking beforehand only spares work: what it would take too long to see is seen in the end. */
function whileBusy(error: unknown): readonly Problem[] {
  if (error instanceof AppError && error.code === "unavailable") return [];
  throw error;
}

/** An index over a table with many rows, made before its publish. One that is unique says so with the version and no earlier. */
export function aheadOfIndex(index: NewIndex, { entity, path, doubles }: OfIndex): Ahead {
  const { name, table, columns, unique } = index;
  const told = (found: readonly Double[]): readonly Problem[] =>
    found.length === 0
      ? []
      : [
          {
            path,
            code: "duplicate_values",
            params: {
              values: found.length,
              samples: found.toSorted((a, b) => Number(b.count) - Number(a.count)).slice(0, SAMPLES),
            },
          },
        ];
  const bind = async ({ db }: WorkDatabase, parts: Parts, write: PartWriter): Promise<readonly Problem[]> => {
    if (!(await parts.isBound(db, index))) {
      const problems = unique ? told(await parts.doubles(db, index)) : [];
      if (problems.length > 0) return problems;
      await write((to) => parts.bind(to.db, index), NONE);
    }
    for (let left = true; left;)
      await write(async (to) => {
        left = await parts.clear(to.db, index);
      }, NONE);
    return [];
  };
  return {
    place: `index ${name}`,
    spec: [index],
    made: { index: name, ...(unique ? { unique } : {}) },
    needs: columns.map((column) => `${table}.${column}`),
    ...(unique ? { examine: (at) => doubles(at).catch(whileBusy) } : {}),
    make: ({ db, dialect }) => dialect.largeIndex.begin(db, index),
    async part({ db, dialect, part }, after) {
      const { parts } = dialect.largeIndex;
      if (parts === undefined || (await parts.isBound(db, index))) return undefined;
      const of = identifier(table);
      const rows = await run<{ id: string }>(
        db,
        sql`SELECT id FROM ${of} WHERE id > ${after} ORDER BY id LIMIT ${part}`,
      );
      const last = rows.at(-1)?.id;
      if (last === undefined) return undefined;
      const write = (to: WorkDatabase) => parts.take(to.db, index, { after, last });
      return {
        last,
        rows: rows.length,
        isLast: rows.length < part,
        converted: 0,
        left: 0,
        problems: [],
        writes: [write],
      };
    },
    async build(at, write) {
      const { parts, build } = at.dialect.largeIndex;
      if (parts !== undefined) return bind(at, parts, write);
      try {
        await build?.(at.db, index);
      } catch (error) {
        const found = error instanceof AppError && error.code === "duplicate" ? await doubles(at) : [];
        if (found.length === 0) throw error;
        return found;
      }
      return [];
    },
    async finish({ db, dialect }, since) {
      const places = [entity, ...columns.map((column) => `${table}.${column}`)];
      const written = unique ? await Promise.all(places.map((place) => writtenSince(db, place, since))) : [];
      return told(await dialect.largeIndex.finish(db, index, [...new Set(written.flat())]));
    },
  };
}
