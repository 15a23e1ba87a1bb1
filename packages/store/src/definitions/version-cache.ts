import { AppError, EMPTY_DEFINITIONS, readEntities, type DefinitionSet } from "@quoin/definition";
import { sql, type Kysely } from "kysely";
import { runText } from "../dialect/run-text.ts";
import { EMPTY_PHYSICAL } from "../naming/empty-physical.ts";
import type { Physical } from "../naming/physical.ts";
import type { VersionInfo } from "./definitions.ts";
import type { Published } from "./published.ts";

interface VersionRow {
  readonly version: number;
  readonly at: string;
  readonly by_user: string | null;
  readonly note: string | null;
  readonly restores: number | null;
  readonly definitions: string;
  readonly physical: string;
}

export type Version = Published & VersionInfo;

const NOTHING: Version = layOut({
  version: 0,
  at: new Date(0).toISOString(),
  by: null,
  set: EMPTY_DEFINITIONS,
  physical: EMPTY_PHYSICAL,
});

/** Versions are immutable, so each is read and laid out once. A few are kept: the newest and those that runs still follow. */
const KEPT = 8;

export class VersionCache {
  readonly #versions = new Map<number, Version>();
  #newest = 0;

  /** The version in force as `db` sees it: one look-up by key, and a read only after a publish. */
  async current(db: Kysely<unknown>): Promise<Version> {
    const rows = await runText<{ version: number | null }>(db, "select max(version) as version from quoin_version", []);
    this.#newest = rows[0]?.version ?? 0;
    return this.version(db, this.#newest);
  }

  /** Without asking the database whether it is still the newest: a commit notice says so within a quarter of a second. */
  newest(db: Kysely<unknown>): Promise<Version> {
    return this.#newest === 0 ? this.current(db) : this.version(db, this.#newest);
  }

  noticed(version: number): void {
    this.#newest = Math.max(this.#newest, version);
  }

  /** Throws `AppError` not_found. */
  async version(db: Kysely<unknown>, version: number): Promise<Version> {
    if (version === 0) return NOTHING;
    const kept = this.#versions.get(version);
    if (kept !== undefined) return kept;
    const { rows } = await sql<VersionRow>`select version, at, by_user, note, restores, definitions, physical
      from quoin_version where version = ${version}`.execute(db);
    const row = rows[0];
    if (row === undefined) throw new AppError("not_found", `There is no version ${version}.`);
    const made = layOut({
      version,
      at: row.at,
      by: row.by_user,
      ...(row.note === null ? {} : { note: row.note }),
      ...(row.restores === null ? {} : { restores: row.restores }),
      set: { ...EMPTY_DEFINITIONS, ...(JSON.parse(row.definitions) as Partial<DefinitionSet>) },
      physical: JSON.parse(row.physical) as Physical,
    });
    this.#versions.set(version, made);
    for (const old of this.#versions.keys()) {
      if (this.#versions.size <= KEPT) break;
      if (old !== this.#newest) this.#versions.delete(old);
    }
    return made;
  }
}

function layOut(version: Omit<Version, "entities">): Version {
  return { ...version, entities: readEntities(version.set) };
}
