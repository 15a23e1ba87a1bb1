import { AppError } from "@quoin/definition";
import type { Kysely } from "kysely";
import type { Actor } from "../actor.ts";
import { readAhead, specOf } from "../publish/ahead/ahead-row.ts";
import { dropAhead } from "../publish/ahead/drop-ahead.ts";
import { fillAhead } from "../publish/ahead/fill-ahead.ts";
import { prepare } from "../publish/prepare.ts";
import { type PublishInput, publishVersion } from "../publish/publish-version.ts";
import { readPurged } from "../publish/retired/read-purged.ts";
import { keptAnswer } from "../records/kept-answer.ts";
import { once } from "../records/once.ts";
import type { Work } from "../publish/work.ts";
import { readChoices } from "./choice-store.ts";
import { contextOf } from "./context-of.ts";
import type { DefinitionTools } from "./create-definitions.ts";
import type { Definitions, PublishOptions } from "./definitions.ts";
import { digest } from "./digest.ts";
import { draftSet } from "./draft-set.ts";
import { clearDraft } from "./draft-store.ts";
import { findSame } from "./find-same.ts";
import type { Published } from "./published.ts";

type Publish = Definitions["publish"];
type OnProgress = NonNullable<Parameters<Publish>[2]>;

/** A publish: what takes long is done ahead of it, then it is one transaction. One at a time in this process. */
export function createPublish(tools: DefinitionTools): Publish {
  let last: Promise<unknown> = Promise.resolve();
  return (options, actor, onProgress) => {
    const mine = last.then(() => publish(tools, { options, actor, onProgress }));
    last = mine.catch(() => undefined);
    return mine;
  };
}

interface Asked {
  readonly options: PublishOptions;
  readonly actor: Actor;
  readonly onProgress: OnProgress | undefined;
}

async function publish(tools: DefinitionTools, asked: Asked): Promise<Published> {
  const { db, dialect, cache, write, large, names } = tools;
  const { options, onProgress } = asked;
  const known = options.once && (await keptAnswer({ db, now: tools.clock() }, options.once)).answer;
  if (known !== undefined) return cache.version(db, JSON.parse(known) as number);
  const published = await cache.current(db);
  const work = await workOf(tools, asked, published);
  try {
    await fillAhead({ db, dialect, write, large, onRows: tellAhead(work, onProgress) }, published, work);
    const version = await write((scope) =>
      once(scope, options.once, async () => {
        const input = await inputOf(scope, asked, { now: scope.now, names });
        const progress = onProgress && { onProgress };
        const done = await publishVersion(scope, input, { dialect, cache, large, check: tools.check, ...progress });
        if ("draft" in options) await clearDraft(scope.db);
        scope.afterCommit(() => tools.announce(done));
        return done;
      }),
    );
    await tools.tune();
    return await cache.version(db, version);
  } catch (error) {
    // Who tries again after a while goes on where this ended.
    if (!(error instanceof AppError && PASSING.has(error.code))) await leave(tools, work).catch(() => undefined);
    throw error;
  }
}

const PASSING: ReadonlySet<string> = new Set(["busy", "unavailable"]);

/** Takes away what was made ahead of a publish that does not come about. What this fails to, the next publish does. */
async function leave(tools: DefinitionTools, work: readonly Work[]): Promise<void> {
  const made = new Map(work.flatMap(({ ahead }) => (ahead === undefined ? [] : [[ahead.place, specOf(ahead.spec)]])));
  if (made.size === 0) return;
  const rows = [...(await readAhead(tools.db)).values()];
  await dropAhead(
    tools,
    rows.filter(({ place, spec }) => made.get(place) === spec),
  );
}

/** Progress of what is done ahead, as that of the publish's first step. */
function tellAhead(work: readonly Work[], onProgress: OnProgress | undefined) {
  const total = work.filter((one) => one.check !== undefined || one.apply !== undefined).length + 1;
  return ({ kind, entity, field }: Work, rows: { readonly done: number; readonly total: number }): void =>
    onProgress?.({ done: 0, total, step: [kind, entity, field].filter((part) => part !== undefined).join(" "), rows });
}

/** What the caller asks for, as far as the database of the moment tells. */
async function inputOf(
  at: { readonly db: Kysely<unknown>; readonly published: Published },
  { options, actor }: Asked,
  { now, names }: Pick<PublishInput["context"], "now" | "names">,
): Promise<PublishInput> {
  expectVersion(at.published, options.expectedVersion);
  const set = "set" in options ? options.set : await draftSet(at, options.rev);
  const kept = "set" in options ? {} : await readChoices(at.db);
  return {
    set,
    by: actor.userId,
    choices: { ...kept, ...options.choices },
    context: contextOf(actor, now, names),
    ...(options.note === undefined ? {} : { note: options.note }),
  };
}

/** The steps of the publish as they look before its transaction; none where it will be refused. */
async function workOf(tools: DefinitionTools, asked: Asked, published: Published): Promise<readonly Work[]> {
  const { db, cache, names } = tools;
  const { set, choices, context } = await inputOf({ db, published }, asked, { now: new Date(), names });
  if ((await tools.check(set)).length > 0) return [];
  const same = await findSame(db, digest(set), published.version);
  const restored = same === undefined ? undefined : await cache.version(db, same);
  return prepare(published, set, { restored, choices, context, purged: await readPurged(db) }).work;
}

function expectVersion(published: Published, expected: PublishOptions["expectedVersion"]): void {
  if (published.version === expected) return;
  throw new AppError("conflict", `Version ${published.version} was published meanwhile.`, {
    data: { expected, version: published.version, at: published.at },
  });
}
