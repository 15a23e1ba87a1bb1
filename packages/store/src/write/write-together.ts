import type { Published } from "../definitions/published.ts";
import type { Scope } from "../scope.ts";
import { press } from "../dialect/press.ts";
import { LogPositions } from "../log/log-positions.ts";
import { gatherWords } from "../search/gather-words.ts";
import { announce } from "./announce.ts";
import type { Write } from "./create-write.ts";
import { instants, type NextInstant } from "./instants.ts";
import { type Aftermath, openScope, type WriteParts } from "./open-scope.ts";
import type { Surrounding } from "./surroundings.ts";

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
  /** Of the last entry of the log. */
  readonly position: number | undefined;
}

/** Tells a member's failure, after which the others may go on, from one of the transaction itself. */
class MemberFailed extends Error {}

/**
 * Gathers short writes that wait for the writer at the same time into one transaction: they share its begin, its commit
 * and the wait for the disk, and none is told of its success before that. Where one fails, all is rolled back and each
 * runs again by itself, so that none has a part in another's failure.
 *
 * The version of the definitions, the settings that have a say and the end of the log are taken as this process knows them, without
 * asking: the log takes no entry under what is no longer in force nor one in another's place, and then each runs again under what
 * is. Where another process wrote meanwhile, its entry has that place: so one that reads and then writes once needs no more than
 * that one statement.
 */
export function writeTogether(parts: WriteParts, write: Write): Together {
  const { engine, cache, surroundings } = parts;
  const waiting: Member[] = [];
  const next = instants(parts.clock);
  let working = false;
  let writing = false;

  const work = async (): Promise<void> => {
    working = true;
    while (waiting.length > 0) await writeGroup(waiting.splice(0, MOST));
    working = false;
  };

  const writeGroup = async (group: readonly Member[]): Promise<void> => {
    let assumed: Assumed | undefined;
    try {
      writing = true;
      const published = await cache.newest(engine.db);
      const surrounding = await surroundings.newest(engine.db, published);
      const position = (parts.tail.position ??= await engine.dialect.lastKey?.(engine.db, "quoin_log"));
      assumed = { published, surrounding, position };
      const successes = await shareTransaction({ ...parts, next }, group, assumed);
      writing = false;
      for (const succeed of successes) succeed();
    } catch (error) {
      writing = false;
      const refused = error instanceof MemberFailed || engine.refused?.(error) === true;
      if (assumed === undefined || !refused) for (const { fail } of group) fail(error);
      else if (group.length === 1 && (await stillInForce(parts, assumed)))
        group[0]?.fail(error instanceof MemberFailed ? error.cause : error);
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

async function shareTransaction(
  parts: WriteParts & { readonly next: NextInstant },
  group: readonly Member[],
  { published, surrounding, position }: Assumed,
): Promise<readonly (() => void)[]> {
  const { engine, next } = parts;
  const aftermath: Aftermath = { hooks: [], position: 0 };
  const done = await engine.transaction(
    async (db) => {
      const successes: (() => void)[] = [];
      const words = gatherWords({ db, dialect: engine.dialect });
      const positions = new LogPositions(position);
      try {
        for (const { run, pressed } of group) {
          const now = next(pressed);
          const opening = { db, published, now, words, surrounding, positions, assumed: surrounding.stands };
          successes.push(await run(openScope(parts, opening, aftermath)));
          if (group.length > 1) await press(db);
        }
        await words.flush();
      } catch (cause) {
        throw new MemberFailed("A write failed.", { cause });
      }
      return successes;
    },
    { guarded: false, lazily: true },
  );
  announce(parts, aftermath);
  return done;
}

/** In doubt it is not: then each write runs by itself and asks again. */
async function stillInForce(
  { engine, cache, surroundings }: WriteParts,
  { published, surrounding, position }: Assumed,
): Promise<boolean> {
  try {
    const now = await cache.current(engine.db);
    if (now.version !== published.version) return false;
    if (position !== undefined && position !== (await engine.dialect.lastKey?.(engine.db, "quoin_log"))) return false;
    return (await surroundings.current(engine.db, now)) === surrounding;
  } catch {
    return false;
  }
}
