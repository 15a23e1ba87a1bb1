import type { Kysely } from "kysely";
import { calendarNodes } from "../calendars/calendar-nodes.ts";
import { readCalendars } from "../calendars/read-calendars.ts";
import { stagesOf } from "../computed/stages.ts";
import type { VersionCache } from "../definitions/version-cache.ts";
import type { Published } from "../definitions/published.ts";
import type { Engine } from "../dialect/engine.ts";
import { createJobQueue } from "../jobs/create-job-queue.ts";
import { appendLog } from "../log/append-log.ts";
import type { KnownUsers, Scope, WorkspaceZone } from "../scope.ts";
import type { Words } from "../search/words.ts";
import type { Watch } from "../watch.ts";

export interface WriteParts {
  readonly engine: Engine;
  readonly cache: VersionCache;
  readonly watch: Watch;
  readonly clock: () => Date;
  readonly knownUsers: KnownUsers | undefined;
  readonly timeZone: WorkspaceZone | undefined;
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
}

/** What code inside an open transaction is given. */
export async function openScope(
  { engine, watch, clock, knownUsers, timeZone }: WriteParts,
  { db, published, now, words }: Opening,
  aftermath: Aftermath,
): Promise<Scope> {
  const afterCommit = (hook: () => void): void => void aftermath.hooks.push(hook);
  const zone = stagesOf(published) === undefined ? undefined : await timeZone?.(db);
  return {
    db,
    published,
    now,
    async append(entries) {
      const stamp = { at: now, version: published.version };
      const positions = await appendLog({ db, dialect: engine.dialect }, stamp, entries);
      aftermath.position = Math.max(aftermath.position, ...positions.slice(-1));
      return positions;
    },
    words,
    afterCommit,
    jobs: createJobQueue({ db, clock, stir: () => afterCommit(() => watch.stir()) }),
    knownUsers,
    timeZone: zone ?? "UTC",
    calendar: calendarNodes(published).any ? await readCalendars(db) : undefined,
  };
}
