import { convertible } from "@quoin/fields";
import { sql } from "kysely";
import { homeOf } from "../../naming/home-of.ts";
import { firstPosition } from "../../log/first-position.ts";
import { own } from "../../naming/own.ts";
import type { Physical } from "../../naming/physical.ts";
import type { Work, WorkDatabase } from "../work.ts";
import { type Conversion, pathOfConversion } from "./conversion.ts";
import { namesOf } from "./names-of.ts";
import { readSome, type StoredRow } from "./read-batches.ts";
import { settleValue } from "./settle-value.ts";
import { writeBatch } from "./write-batch.ts";

const SAMPLES = 20;
const BATCH = 5000;

interface CarriedBack {
  readonly rows: number;
  readonly samples: readonly { readonly id: string; readonly value: unknown; readonly code?: string }[];
}

/**
 * The step by which a field takes its old column again, with the values of then. What was written since then is converted
 * back into it; where that does not go, the value of then stays.
 */
export function restoreWork(conversion: Conversion): readonly Work[] {
  const { entity, to, table } = conversion;
  const at = { entity: entity.key, field: to.key, kind: "restore-field", class: "rewrite", table } as const;
  return [
    {
      ...at,
      async look(at) {
        const { rows, samples } = await carryBack(at, conversion);
        if (rows === 0) return [];
        return [{ path: pathOfConversion(conversion), code: "values_return_old", params: { rows, samples } }];
      },
      async apply(to) {
        await carryBack(to, conversion, (filled) =>
          writeBatch(to, { table, field: conversion.to, place: conversion.place }, filled),
        );
        await to.dialect.settle(to.db);
      },
    },
  ];
}

type Write = (filled: readonly (readonly [string, unknown])[]) => Promise<void>;

async function carryBack(at: WorkDatabase, conversion: Conversion, write?: Write): Promise<CarriedBack> {
  const written = await writtenSince(at, conversion);
  const samples: { id: string; value: unknown; code?: string }[] = [];
  let rows = 0;
  for (let first = 0; first < written.length; first += BATCH) {
    const concerned = await readSome(at, conversion, { ids: written.slice(first, first + BATCH) });
    const names = await namesOf(at, conversion, concerned);
    const filled: (readonly [string, unknown])[] = [];
    for (const row of concerned) {
      const settled = carried(row, conversion, names);
      if (settled.code === undefined) filled.push([row.id, settled.value]);
      else {
        rows += 1;
        if (samples.length < SAMPLES) samples.push({ id: row.id, value: row.value, code: settled.code });
      }
    }
    await write?.(filled);
  }
  return { rows, samples };
}

function carried(row: StoredRow, conversion: Conversion, names: Parameters<typeof settleValue>[2]) {
  if (row.value !== undefined && !convertible(conversion.from, conversion.to))
    return { value: undefined, code: "impossible_change" };
  return settleValue(row, { ...conversion, choices: {} }, names);
}

/** Ids of the records in which somebody wrote the field since it left the place that it returns to. */
async function writtenSince({ db }: WorkDatabase, conversion: Conversion): Promise<readonly string[]> {
  const { current, entity, to, place } = conversion;
  const { rows: versions } = await sql<{
    version: number;
    physical: string;
  }>`select version, physical from quoin_version
    order by version desc`.execute(db);
  let first = current.version;
  for (const { version, physical } of versions) {
    const fields = own((JSON.parse(physical) as Physical).entities, entity.key)?.fields;
    const there = own(fields, to.key);
    if (there !== undefined && homeOf(there) === homeOf(place)) break;
    first = version;
  }
  const pattern = `%"${to.key}":%`;
  const { rows } = await sql<{ entity: string; record: string }>`select entity, record from quoin_log
    where position >= ${await firstPosition(db, first)} and op in ('create', 'update', 'restore')
    and (after like ${pattern} or before like ${pattern})`.execute(db);
  return [...new Set(rows.filter((row) => row.entity === entity.key).map(({ record }) => record))];
}
