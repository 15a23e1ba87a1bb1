import { AppError } from "@quoin/definition";
import type { Kysely } from "kysely";
import type { Dialect } from "../dialect/dialect.ts";
import { andSql } from "../query/sql/logic.ts";
import { type Sql, sql } from "../query/sql/sql.ts";
import type { NewLogEntry } from "./log-entry.ts";
import type { LogPositions } from "./log-positions.ts";

const COLUMNS = ["at", "actor", "actor_name", "cause", "entity", "record", "op", "before", "after", "rev", "version"];

export interface LogStamp {
  readonly at: Date;
  readonly version: number;
  /** What must hold besides: what else was assumed of the workspace. */
  readonly stands: readonly Sql[];
  readonly positions: LogPositions;
}

/**
 * Appends to the log within the caller's transaction. Gives the positions in the order of the entries. Throws `AppError`, if only
 * before the commit, where another version of the definitions is in force by now, or what else was assumed does not stand: what was
 * written under it must not be committed.
 */
export async function appendLog(
  to: { readonly db: Kysely<unknown>; readonly dialect: Dialect },
  stamp: LogStamp,
  entries: readonly NewLogEntry[],
): Promise<readonly number[]> {
  const at = stamp.at.toISOString();
  // The entries of one write have one cause.
  let cause = entries[0]?.cause;
  let causeText = JSON.stringify(cause);
  const textOf = (one: NewLogEntry["cause"]): string => {
    if (one !== cause) {
      cause = one;
      causeText = JSON.stringify(one);
    }
    return causeText;
  };
  const rows = entries.map((entry) => [
    at,
    entry.actor,
    entry.actorName ?? null,
    textOf(entry.cause),
    entry.entity,
    entry.record,
    entry.op,
    JSON.stringify(entry.before),
    JSON.stringify(entry.after),
    entry.rev,
    stamp.version,
  ]);
  const inForce = sql`coalesce((SELECT max(version) FROM quoin_version), 0) = ${stamp.version}`;
  const provided = andSql([inForce, ...stamp.stands]);
  const first = await stamp.positions.take(to, rows.length);
  if (first !== undefined) {
    const columns = [...COLUMNS, "position"];
    const placed = rows.map((row, i) => [...row, first + i]);
    const insert = { table: "quoin_log", columns, rows: placed, grown: "position", provided, later: true };
    await to.dialect.insertRows(to.db, insert);
    return rows.map((_, i) => first + i);
  }
  const table = { table: "quoin_log", columns: COLUMNS, returning: "position", provided };
  const positions = await to.dialect.insertRows(to.db, { ...table, rows });
  if (positions.length < rows.length) throw new AppError("busy", "Other definitions were just published. Try again.");
  return positions;
}
