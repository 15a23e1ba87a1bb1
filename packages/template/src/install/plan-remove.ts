import {
  AppError,
  KINDS,
  mergeWithChoices,
  sharedParts,
  type DefinitionSet,
  type Kind,
  type MergeChoice,
  type Problem,
} from "@quoin/definition";
import type { Actor, Plan, Store } from "@quoin/store";
import { openSet, wholeOf } from "../plan/contribution.ts";
import { installedPackages, templateDb, type InstalledPackage } from "../tables/installed-packages.ts";

/** What removing a package would do; nothing has been done. */
export interface RemovePlan {
  readonly name: string;
  /** The published version that it starts from. */
  readonly version: number;
  readonly removed: readonly { readonly kind: Kind; readonly key: string }[];
  /** Packages that need this one: they stand against removing. */
  readonly dependants: readonly string[];
  /** Records in each entity that would go. Their tables are kept as publishing keeps those of a removed entity. */
  readonly rows: Readonly<Record<string, number>>;
  readonly sampleRecords: number;
  readonly set: DefinitionSet;
  readonly publish: Plan;
  readonly problems: readonly Problem[];
}

/** Plans the removal of a package. Throws `not_found` when it is not installed. */
export async function planRemove(name: string, store: Store): Promise<RemovePlan> {
  const packages = await installedPackages(store);
  const found = packages.get(name);
  if (!found) throw new AppError("not_found", `The package "${name}" is not installed.`);
  const { version, set: published } = await store.definitions.published();
  const others = [...packages].filter(([other]) => other !== name);
  const dependants = others
    .filter(([, { manifest }]) => Object.hasOwn(manifest.requires ?? {}, name))
    .map(([other]) => other);
  const set = withoutPackage(
    published,
    found,
    others.map(([, other]) => other),
  );
  const publish = await store.definitions.plan(set);
  const removed = KINDS.flatMap((kind) =>
    Object.keys(published[kind]).flatMap((key) => (Object.hasOwn(set[kind], key) ? [] : [{ kind, key }])),
  );
  const needed = dependants.map((other): Problem => ({
    path: `/${other}`,
    code: "needed_by",
    params: { package: name, other },
  }));
  const samples = await templateDb(store)
    .selectFrom("quoin_sample")
    .select("record")
    .where("package", "=", name)
    .execute();
  return {
    name,
    version,
    removed,
    dependants,
    rows: await countRows(removed, store),
    sampleRecords: samples.length,
    set,
    publish,
    problems: [...needed, ...publish.problems],
  };
}

/** Counts whatever anyone may see: an admin must know what goes. */
const COUNTER: Actor = {
  userId: null,
  roles: [],
  teams: [],
  locale: "en",
  timeZone: "UTC",
  system: true,
  abilities: new Set(["admin"]),
};

async function countRows(removed: RemovePlan["removed"], store: Store): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { kind, key } of removed) {
    if (kind !== "entity") continue;
    const [row] = await store.records.aggregate({ entity: key, aggregates: [{ fn: "count", as: "rows" }] }, COUNTER);
    counts[key] = Number(row?.rows ?? 0);
  }
  return counts;
}

/** The set without a package's own documents and without the parts that it added, whatever the workspace made of them since. */
function withoutPackage(
  published: DefinitionSet,
  found: InstalledPackage,
  others: readonly InstalledPackage[],
): DefinitionSet {
  const base = wholeOf(found.base);
  const left = openSet() as Record<Kind, Record<string, unknown>>;
  for (const kind of KINDS) {
    for (const [key, document] of Object.entries(found.base.additions[kind])) {
      // What the addition repeats of its target, or shares with other packages, is not its own to take away.
      const targets = [found.before, ...others.map((other) => wholeOf(other.base))].flatMap(
        (set) => set[kind][key] ?? [],
      );
      left[kind][key] = sharedParts(kind, document, targets);
    }
  }
  const mine = openSet(published) as Record<Kind, Record<string, unknown>>;
  for (const kind of KINDS) {
    for (const key of Object.keys(found.base.own[kind])) delete mine[kind][key];
  }
  const sides = {
    base: withoutOwn(base, found),
    mine: mine as unknown as DefinitionSet,
    theirs: left as unknown as DefinitionSet,
  };
  const conflicts = mergeWithChoices(sides, {}).conflicts;
  const choices = Object.fromEntries(
    conflicts.map(({ id, theirs }): [string, MergeChoice] => [id, theirs === undefined ? "theirs" : "mine"]),
  );
  return mergeWithChoices(sides, choices).set;
}

const withoutOwn = (base: DefinitionSet, { base: { own } }: InstalledPackage): DefinitionSet =>
  Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      Object.fromEntries(Object.entries(base[kind]).filter(([key]) => !Object.hasOwn(own[kind], key))),
    ]),
  ) as unknown as DefinitionSet;
