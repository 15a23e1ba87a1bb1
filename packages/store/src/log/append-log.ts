import type { Kysely } from "kysely";
import type { Dialect } from "../dialect/dialect.ts";
import type { NewLogEntry } from "./log-entry.ts";

const COLUMNS = ["at", "actor", "actor_name", "cause", "entity", "record", "op", "before", "after", "rev", "version"];

export interface LogStamp {
  readonly at: Date;
  readonly version: number;
}

/** Appends to the log within the caller's transaction. Gives the positions in the order of the entries. */
export function appendLog(
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
  return to.dialect.insertRows(to.db, { table: "quoin_log", columns: COLUMNS, rows, returning: "position" });
}
