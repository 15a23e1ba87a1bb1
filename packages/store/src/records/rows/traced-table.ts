import type { LogEntry } from "../../log/log-entry.ts";
import type { PastTable } from "./past-tables.ts";

/** A table whose rows are followed back in time, an entry of the log after the other, together with the tables around it. */
export interface TracedTable extends PastTable {
  /** "lines", or "lines.parts" of a table within rows. */
  readonly path: string;
  readonly outer: TracedTable | undefined;
  /** Whether the row is the record's own at the place in the past that was come to, also by rows in between. */
  readonly holds: (row: string) => boolean;
  /** Goes back over an entry of a row. */
  readonly follow: (entry: LogEntry) => Followed;
}

/** What an entry was to the record. */
export interface Followed {
  /** The row was the record's own before or after it. */
  readonly mine: boolean;
  /** It came from elsewhere, or went away. */
  readonly moved: "in" | "out" | undefined;
  /** The row of the outer table that it was in. */
  readonly within: string | undefined;
}

/** Follows a table from where its rows are now. All entries of all tables have to come by in one order, the newest first. */
export function createTracedTable(past: PastTable, outer: TracedTable | undefined): TracedTable {
  const { at, shownBy } = past;
  const relation = at.relation.field.key;
  const owners = new Map(past.owners);
  const isOurs = (owner: string | undefined): owner is string =>
    owner !== undefined && shownBy.has(owner) && (outer === undefined || outer.holds(owner));
  return {
    ...past,
    path: outer === undefined ? at.key : `${outer.path}.${at.key}`,
    outer,
    holds: (row) => isOurs(owners.get(row)),
    follow({ op, record, before, after }) {
      const since = owners.get(record);
      const moved = op === "update" && (relation in before || relation in after);
      const was = moved ? before[relation] : since;
      const until = typeof was === "string" ? was : undefined;
      if (until === undefined) owners.delete(record);
      else owners.set(record, until);
      const [is, had] = [isOurs(since), isOurs(until)];
      const within = is ? since : had ? until : undefined;
      const way = is === had ? undefined : is ? "in" : "out";
      return { mine: is || had, moved: moved ? way : undefined, within: outer && within };
    },
  };
}
