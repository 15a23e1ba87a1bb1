import { AppError, type DefinitionSet, type Problem, type Use } from "@quoin/definition";
import { sql, type Kysely } from "kysely";
import type { Actor } from "../actor.ts";
import type { Dialect } from "../dialect/dialect.ts";
import type { PublishContext } from "../publish/convert/conversion.ts";
import { type FieldOfEntity, withUses } from "../publish/with-uses.ts";
import { createPlan } from "../publish/create-plan.ts";
import { prepare } from "../publish/prepare.ts";
import { publishVersion } from "../publish/publish-version.ts";
import { expiringPlaces } from "../publish/retired/expiring-places.ts";
import { purgeRetired } from "../publish/retired/purge-retired.ts";
import { readPurged } from "../publish/retired/read-purged.ts";
import type { Scope } from "../scope.ts";
import { readChoices, writeChoices } from "./choice-store.ts";
import type { Definitions, Draft, DraftChange, PlanOptions, PublishOptions, VersionInfo } from "./definitions.ts";
import { digest } from "./digest.ts";
import { clearDraft, nextRev, readDraft, writeDraft } from "./draft-store.ts";
import { findSame } from "./find-same.ts";
import type { VersionCache } from "./version-cache.ts";

const DAY = 86_400_000;

export interface DefinitionTools {
  readonly db: Kysely<unknown>;
  readonly dialect: Dialect;
  readonly cache: VersionCache;
  /** Problems of a set as such. */
  readonly check: (set: DefinitionSet) => readonly Problem[];
  /** Every place of a set that names a field. */
  readonly uses: (set: DefinitionSet, place: FieldOfEntity) => readonly Pick<Use, "kind" | "key">[];
  readonly write: <T>(fn: (scope: Scope) => Promise<T>) => Promise<T>;
  /** A version was committed here. */
  readonly announce: (version: number) => void;
  /** Lets the database look at tables that were filled. Never throws. */
  readonly tune: () => Promise<void>;
}

export function createDefinitions(tools: DefinitionTools): Definitions {
  const { db, dialect, cache } = tools;
  const save = (changes: readonly DraftChange[], actor: Actor) =>
    tools.write(async (scope) => ({ rev: await writeDraft(scope, changes, actor.userId) }));
  return {
    published: () => cache.newest(db),
    draft: async () => readDraft(db, await cache.newest(db)),
    saveDraft: (change, actor) => save([change], actor),
    saveDraftBatch: save,
    discardDraft: () => tools.write((scope) => clearDraft(scope.db)),
    saveChoices: (field, choices, actor) =>
      tools.write(async (scope) => {
        await writeChoices(scope, { field, choices, by: actor.userId });
        return { rev: await nextRev(scope.db) };
      }),
    async plan(set, { choices = {}, actor, keepDays = 30 } = {}) {
      const problems = tools.check(set);
      const current = await cache.current(db);
      const restores = await findSame(db, digest(set), current.version);
      if (problems.length > 0)
        return createPlan({ db, dialect }, { base: current.version, restores, problems, work: [] });
      const restored = restores === undefined ? undefined : await cache.version(db, restores);
      const purged = await readPurged(db);
      const { work } = prepare(current, set, { restored, choices, purged, context: contextOf(actor, new Date()) });
      const bare = await createPlan({ db, dialect }, { base: current.version, restores, problems, work });
      const plan = { ...bare, steps: bare.steps.map((step) => withUses(step, (place) => tools.uses(set, place))) };
      const expiring = expiringPlaces(current, purged, new Date("9999-12-31")).map(
        ({ entity, place, home, since }) => ({
          entity,
          field: place.key ?? home,
          at: new Date(Date.parse(since) + keepDays * DAY).toISOString(),
        }),
      );
      return expiring.length === 0 ? plan : { ...plan, expiring };
    },
    async publish(options, actor, onProgress) {
      const version = await tools.write(async (scope) => {
        expectVersion(scope, options.expectedVersion);
        const set = "set" in options ? options.set : await draftSet(scope, options.rev);
        const kept = "set" in options ? {} : await readChoices(scope.db);
        const input = {
          set,
          by: actor.userId,
          choices: { ...kept, ...options.choices },
          context: contextOf(actor, scope.now),
          ...(options.note === undefined ? {} : { note: options.note }),
        };
        const done = await publishVersion(scope, input, {
          dialect,
          cache,
          check: tools.check,
          ...(onProgress && { onProgress }),
        });
        if ("draft" in options) await clearDraft(scope.db);
        scope.afterCommit(() => tools.announce(done));
        return done;
      });
      await tools.tune();
      return cache.version(db, version);
    },
    purgeRetired: (days) => tools.write((scope) => purgeRetired(scope, new Date(scope.now.getTime() - days * DAY))),
    async versions() {
      const { rows } = await sql<{
        version: number;
        at: string;
        by_user: string | null;
        note: string | null;
        restores: number | null;
      }>`
        select version, at, by_user, note, restores from quoin_version order by version desc`.execute(db);
      return rows.map((row): VersionInfo => ({
        version: row.version,
        at: row.at,
        by: row.by_user,
        ...(row.note === null ? {} : { note: row.note }),
        ...(row.restores === null ? {} : { restores: row.restores }),
      }));
    },
    version: (version) => cache.version(db, version),
  };
}

function contextOf(actor: PlanOptions["actor"], now: Date): PublishContext {
  return { locale: actor?.locale ?? "en", timeZone: actor?.timeZone ?? "UTC", userId: actor?.userId ?? null, now };
}

function expectVersion({ published }: Scope, expected: PublishOptions["expectedVersion"]): void {
  if (published.version === expected) return;
  throw new AppError("conflict", `Version ${published.version} was published meanwhile.`, {
    data: { expected, version: published.version, at: published.at },
  });
}

/** The draft as it is to be published. What two people changed on different versions is for them to look at, not to overwrite. */
async function draftSet(scope: Scope, expected: number | undefined): Promise<DefinitionSet> {
  const draft: Draft = await readDraft(scope.db, scope.published);
  if (expected !== undefined && draft.rev !== expected) {
    throw new AppError("conflict", "The draft was changed after its plan was read. Nothing was published.", {
      data: { expected, rev: draft.rev },
    });
  }
  const stale: Problem[] = [];
  for (const entry of draft.changes.filter((change) => change.base < draft.base)) {
    const { rows } = await sql<{
      definitions: string;
    }>`select definitions from quoin_version where version = ${entry.base}`.execute(scope.db);
    const before = (JSON.parse(rows[0]?.definitions ?? "{}") as Partial<Record<string, Record<string, unknown>>>)[
      entry.kind
    ]?.[entry.key];
    const now = (scope.published.set[entry.kind] as Readonly<Record<string, unknown>>)[entry.key];
    if (JSON.stringify(before) === JSON.stringify(now)) continue;
    stale.push({
      path: `/${entry.kind}/${entry.key}`,
      code: "changed_since",
      params: { base: entry.base, version: draft.base },
    });
  }
  if (stale.length === 0) return draft.set;
  throw new AppError("conflict", "The draft changes definitions that were published differently meanwhile.", {
    details: stale,
  });
}
