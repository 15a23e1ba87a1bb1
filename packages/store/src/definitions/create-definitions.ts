import { type DefinitionSet, type Problem, readEntities, type Use } from "@quoin/definition";
import { sql, type Kysely } from "kysely";
import type { Actor } from "../actor.ts";
import { planFills } from "../computed/plan-fills.ts";
import type { Dialect } from "../dialect/dialect.ts";
import { type FieldOfEntity, withUses } from "../publish/with-uses.ts";
import { createPlan } from "../publish/create-plan.ts";
import { prepare } from "../publish/prepare.ts";
import { expiringPlaces } from "../publish/retired/expiring-places.ts";
import { purgeRetired } from "../publish/retired/purge-retired.ts";
import { readPurged } from "../publish/retired/read-purged.ts";
import type { Once } from "../records/kept-answer.ts";
import { once } from "../records/once.ts";
import type { Scope } from "../scope.ts";
import { writeChoices } from "./choice-store.ts";
import { contextOf } from "./context-of.ts";
import { createPublish } from "./create-publish.ts";
import type { Definitions, DraftChange, VersionInfo } from "./definitions.ts";
import { digest } from "./digest.ts";
import { clearDraft, nextRev, readDraft, writeDraft } from "./draft-store.ts";
import { findSame } from "./find-same.ts";
import type { VersionCache } from "./version-cache.ts";
import type { Names } from "../query/names.ts";

const DAY = 86_400_000;

export interface DefinitionTools {
  readonly db: Kysely<unknown>;
  readonly dialect: Dialect;
  readonly cache: VersionCache;
  readonly clock: () => Date;
  /** Problems of a set as such. */
  readonly check: (set: DefinitionSet) => Promise<readonly Problem[]>;
  /** Every place of a set that names a field. */
  readonly uses: (set: DefinitionSet, place: FieldOfEntity) => readonly Pick<Use, "kind" | "key">[];
  readonly write: <T>(fn: (scope: Scope) => Promise<T>) => Promise<T>;
  /** Rows of an entity beyond which a publish does what takes long before or after its transaction. */
  readonly large: number;
  /** A version was committed here. */
  readonly announce: (version: number) => void;
  /** Where people and teams have their names. */
  readonly names: Names | undefined;
  /** Lets the database look at tables that were filled. Never throws. */
  readonly tune: () => Promise<void>;
}

export function createDefinitions(tools: DefinitionTools): Definitions {
  const { db, dialect, cache } = tools;
  const save = (changes: readonly DraftChange[], actor: Actor, asking?: Once) =>
    tools.write((scope) => once(scope, asking, async () => ({ rev: await writeDraft(scope, changes, actor.userId) })));
  return {
    published: () => cache.newest(db),
    draft: async () => readDraft(db, await cache.newest(db)),
    saveDraft: (change, actor, asking) => save([change], actor, asking),
    saveDraftBatch: (changes, actor) => save(changes, actor),
    discardDraft: () => tools.write((scope) => clearDraft(scope.db)),
    saveChoices: (field, choices, { userId: by, once: asking }) =>
      tools.write((scope) =>
        once(scope, asking, async () => {
          await writeChoices(scope, { field, choices, by });
          return { rev: await nextRev(scope.db) };
        }),
      ),
    async plan(set, { choices = {}, actor, keepDays = 30 } = {}) {
      const problems = await tools.check(set);
      const current = await cache.current(db);
      const restores = await findSame(db, digest(set), current.version);
      if (problems.length > 0)
        return createPlan({ db, dialect }, { base: current.version, restores, problems, work: [] });
      const restored = restores === undefined ? undefined : await cache.version(db, restores);
      const purged = await readPurged(db);
      const { work, physical } = prepare(current, set, {
        restored,
        choices,
        purged,
        context: contextOf(actor, new Date(), tools.names),
      });
      const bare = await createPlan(
        { db, dialect, sample: tools.large * 5 },
        { base: current.version, restores, problems, work },
      );
      const plan = { ...bare, steps: bare.steps.map((step) => withUses(step, (place) => tools.uses(set, place))) };
      const expiring = expiringPlaces(current, purged, new Date("9999-12-31")).map(
        ({ entity, place, home, since }) => ({
          entity,
          field: place.key ?? home,
          at: new Date(Date.parse(since) + keepDays * DAY).toISOString(),
        }),
      );
      const fills = await planFills(db, current, { entities: readEntities(set), physical });
      return { ...plan, ...(fills.length > 0 && { fills }), ...(expiring.length > 0 && { expiring }) };
    },
    publish: createPublish(tools),
    purgeRetired: (days) => purgeRetired(tools, days),
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
