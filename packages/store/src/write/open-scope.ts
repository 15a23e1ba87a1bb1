import type { Kysely } from "kysely";
import type { VersionCache } from "../definitions/version-cache.ts";
import type { Published } from "../definitions/published.ts";
import type { Engine } from "../dialect/engine.ts";
import { createJobQueue } from "../jobs/create-job-queue.ts";
import { appendLog } from "../log/append-log.ts";
import type { Sql } from "../query/sql/sql.ts";
import type { LogPositions } from "../log/log-positions.ts";
import { noteReleased } from "../records/rows/note-released.ts";
import type { SeriesNumbers } from "../records/series-numbers.ts";
import type { KnownUsers, Scope } from "../scope.ts";
import type { Words } from "../search/words.ts";
import type { Watch } from "../watch.ts";
import type { OtherCommits } from "./other-commits.ts";
import type { Surrounding, Surroundings } from "./surroundings.ts";
import type { Tail } from "./tail.ts";

export interface WriteParts {
  readonly engine: Engine;
  readonly cache: VersionCache;
  readonly watch: Watch;
  readonly clock: () => Date;
  readonly knownUsers: KnownUsers | undefined;
  readonly surroundings: Surroundings;
  readonly tail: Tail;
  readonly others: OtherCommits;
}

/** What a transaction leaves to be done once it is committed. */
export interface Aftermath {
  readonly hooks: (() => void)[];
  /** Of its last log entry; 0: none. */
  position: number;
}

interface Opening {
  readonly db: Kysely<unknown>;
  readonly published: Published;
  readonly now: Date;
  readonly words: Words;
  readonly surrounding: Surrounding;
  /** What was taken as known, without asking in this transaction: nothing enters the log unless it holds. */
  readonly assumed?: readonly Sql[];
  readonly positions: LogPositions;
  readonly numbers: SeriesNumbers;
  /** It is one of the saves that are counted as going on. */
  readonly saves: boolean;
}

/** What code inside an open transaction is given. */
export function openScope(
  { engine, watch, clock, knownUsers, others }: WriteParts,
  { db, published, now, words, surrounding, positions, numbers, saves, assumed = [] }: Opening,
  aftermath: Aftermath,
): Scope {
  const afterCommit = (hook: () => void): void => void aftermath.hooks.push(hook);
  return {
    db,
    published,
    now,
    beforeUndoable() {
      const { position } = aftermath;
      return () => {
        aftermath.position = position;
        positions.forget();
        numbers.forget();
      };
    },
    lookAtLog: () => positions.look({ db, dialect: engine.dialect }),
    wanted: () => others.going > (saves ? 1 : 0),
    async append(entries) {
      const stamp = { at: now, version: published.version, stands: assumed, positions };
      const taken = await appendLog({ db, dialect: engine.dialect }, stamp, entries);
      await noteReleased(db, published, entries);
      aftermath.position = Math.max(aftermath.position, ...taken.slice(-1));
      return taken;
    },
    numbers,
    words,
    afterCommit,
    jobs: createJobQueue({ db, clock, stir: () => afterCommit(() => watch.stir()) }),
    knownUsers,
    timeZone: surrounding.timeZone,
    calendar: surrounding.calendar,
  };
}
