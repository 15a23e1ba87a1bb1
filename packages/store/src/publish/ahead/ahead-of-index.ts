import { AppError, type Problem } from "@quoin/definition";
import type { NewIndex } from "../../dialect/large-index.ts";
import type { WorkDatabase } from "../work.ts";
import type { Ahead } from "./ahead.ts";
import { writtenSince } from "./written-since.ts";

interface OfIndex {
  readonly entity: string;
  /** Of the field that is to be unique. */
  readonly path: string;
  /** The values that more than one living record has. */
  readonly doubles: (at: WorkDatabase) => Promise<readonly Problem[]>;
}

const SAMPLES = 5;

/** An index over a table with many rows, made before its publish. One that is unique says so with the version and no earlier. */
export function aheadOfIndex(index: NewIndex, { entity, path, doubles }: OfIndex): Ahead {
  const { name, table, columns, unique } = index;
  let missing: readonly number[] | undefined;
  let first = 0;
  return {
    place: `index ${name}`,
    spec: [index],
    made: { index: name, ...(unique ? { unique } : {}) },
    needs: columns.map((column) => `${table}.${column}`),
    ...(unique ? { examine: doubles } : {}),
    make: ({ db, dialect }) => dialect.largeIndex.begin(db, index),
    async part({ db, dialect, part }, after) {
      const { parts } = dialect.largeIndex;
      if (parts === undefined) return undefined;
      missing ??= await parts.missing(db, index);
      const rows = missing.slice(first, first + part);
      if (rows.length === 0) return undefined;
      first += rows.length;
      return {
        last: String(Number(after) + rows.length),
        rows: rows.length,
        converted: 0,
        left: 0,
        problems: [],
        writes: [(to) => parts.take(to.db, index, rows)],
      };
    },
    done: Number,
    async build(at) {
      const { parts, build } = at.dialect.largeIndex;
      try {
        await build?.(at.db, index);
      } catch (error) {
        const found = error instanceof AppError && error.code === "duplicate" ? await doubles(at) : [];
        if (found.length === 0) throw error;
        return found;
      }
      return unique && parts !== undefined ? doubles(at) : [];
    },
    async finish({ db, dialect }, { position }) {
      const written = unique ? await writtenSince(db, entity, position) : [];
      const found = await dialect.largeIndex.finish(db, index, written);
      if (found.length === 0) return [];
      const params = { values: found.length, samples: found.slice(0, SAMPLES) };
      return [{ path, code: "duplicate_values", params }];
    },
  };
}
