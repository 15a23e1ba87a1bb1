import type { Kysely } from "kysely";
import type { Published } from "../definitions/published.ts";
import type { Scope } from "../scope.ts";
import { press } from "../dialect/press.ts";
import { LogPositions } from "../log/log-positions.ts";
import { SeriesNumbers } from "../records/series-numbers.ts";
import { gatherWords } from "../search/gather-words.ts";
import { announce } from "./announce.ts";
import type { Write } from "./create-write.ts";
import { instants, type NextInstant } from "./instants.ts";
import { type Aftermath, openScope, type WriteParts } from "./open-scope.ts";
import type { Surrounding } from "./surroundings.ts";
import { type End, Tail } from "./tail.ts";

/** Writes that share a transaction at most: few enough that none waits long for the others. */
const MOST = 32;

/** A write that may run twice: what its first run stored is rolled back before the second. */
export type Together = <T>(fn: (scope: Scope) => Promise<T>) => Promise<T>;

interface Member {
  /** Gives what tells the writer of its success, once that is committed. */
  readonly run: (scope: Scope) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
  /** It came before the one before it was done. */
  readonly pressed: boolean;
}

/** What a group of writes goes by. */
interface Assumed {
  readonly published: Published;
  readonly surrounding: Surrounding;
  readonly end: End;
}

/** Tells a member's failure, after which the others may go on, from one of the transaction itself. */
class MemberFailed extends Error {}

/**
 * Gathers short writes that wait for the writer at the same time into one transaction: they share its begin, its commit
 * and the wait for the disk, and none is told of its success before that. Where one fails, all is rolled back and each
 * runs again by itself, so that none has a part in another's failure.
 *
 * The version of the definitions, the settings that have a say, the end of the log and the last numbers of series are taken as this
 * process knows them, without asking: the log takes no entry under what is no longer in force nor one in another's place, and then
 * all run again, together, under what is. Where another process wrote meanwhile, its entry has that place: so one that reads and then
 * writes once needs no more than that one statement.
 */
export function writeTogether(parts: WriteParts, write: Write): Together {
  const { engine } = parts;
  const waiting: Member[] = [];
  const next = instants(parts.clock);
  let working = false;
  let writing = false;

  const work = async (): Promise<void> => {
    working = true;
    while (waiting.length > 0) await writeGroup(waiting.splice(0, MOST));
    working = false;
  };

  const writeGroup = async (group: readonly Member[], surely = false): Promise<void> => {
    let assumed: Assumed | undefined;
    const assume = async (db: Kysely<unknown>): Promise<Assumed> =>
      (assumed = await (surely ? asked(parts, db) : known(parts, db)));
    try {
      writing = true;
      const successes = await parts.others.saving(() => shareTransaction({ ...parts, next, assume, surely }, group));
      writing = false;
      for (const succeed of successes) succeed();
    } catch (error) {
      writing = false;
      const failed = error instanceof MemberFailed;
      const cause = failed ? error.cause : error;
      const refused = engine.refused?.(cause) === true;
      if (assumed === undefined || !(failed || refused)) for (const { fail } of group) fail(error);
      else if (group.length === 1 && (await stillInForce(parts, assumed))) group[0]?.fail(cause);
      else if (refused && !surely && group.length > 1) await writeGroup(group, true);
      else for (const member of group) await writeAlone(member);
    }
  };

  const writeAlone = async ({ run, fail }: Member): Promise<void> => {
    try {
      (await write(run))();
    } catch (error) {
      fail(error);
    }
  };

  return (fn) =>
    new Promise((resolve, reject) => {
      engine.guard.refuse();
      const run = async (scope: Scope) => {
        const value = await fn(scope);
        return () => resolve(value);
      };
      waiting.push({ run, fail: reject, pressed: writing || waiting.length > 0 });
      if (!working) engine.guard.outside(() => void work());
    });
}

/** As this process knows it; asks only for what it does not know. */
async function known({ cache, surroundings, tail }: WriteParts, db: Kysely<unknown>): Promise<Assumed> {
  const published = await cache.newest(db);
  return { published, surrounding: await surroundings.newest(db, published), end: await tail.end(db) };
}

/** As it is. */
async function asked({ engine, cache, surroundings }: WriteParts, db: Kysely<unknown>): Promise<Assumed> {
  const published = await cache.current(db);
  const surrounding = await surroundings.current(db, published);
  return { published, surrounding, end: await new Tail(engine.dialect).end(db) };
}

interface Sharing extends WriteParts {
  readonly next: NextInstant;
  readonly assume: (db: Kysely<unknown>) => Promise<Assumed>;
  /** Nothing is assumed: it is asked, in a transaction that keeps others from writing. */
  readonly surely: boolean;
}

async function shareTransaction(
  parts: Sharing,
  group: readonly Member[],
): Promise<{ readonly stored: boolean; readonly result: readonly (() => void)[] }> {
  const { engine, next, tail, assume, surely } = parts;
  const aftermath: Aftermath = { hooks: [], position: 0 };
  const result = await tail.following((leave) =>
    engine.transaction(
      async (db) => {
        const { published, surrounding, end } = await assume(db);
        const numbers = new SeriesNumbers(end.numbers);
        const successes: (() => void)[] = [];
        const words = gatherWords({ db, dialect: engine.dialect });
        const positions = new LogPositions(end.position);
        try {
          for (const { run, pressed } of group) {
            const now = next(pressed);
            const assumed = surrounding.stands;
            const opening = { db, published, now, words, surrounding, positions, numbers, assumed, saves: true };
            successes.push(await run(openScope(parts, opening, aftermath)));
            if (group.length > 1) await press(db);
          }
          await words.flush();
          await numbers.store(db);
        } catch (cause) {
          throw new MemberFailed("A write failed.", { cause });
        }
        leave({ position: aftermath.position, numbers });
        return successes;
      },
      { guarded: false, lazily: !surely },
    ),
  );
  announce(parts, aftermath);
  return { stored: aftermath.position > 0, result };
}

/** In doubt it is not: then each write runs by itself and asks again. */
async function stillInForce(parts: WriteParts, { published, surrounding, end }: Assumed): Promise<boolean> {
  try {
    const now = await asked(parts, parts.engine.db);
    if (now.published.version !== published.version || now.surrounding !== surrounding) return false;
    return now.end.position === end.position;
  } catch {
    return false;
  }
}
