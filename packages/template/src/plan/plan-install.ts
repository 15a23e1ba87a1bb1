import { diffDefinitions, KINDS, type DefinitionSet, type Problem } from "@quoin/definition";
import type { Store } from "@quoin/store";
import { compareVersions } from "../read/version-range.ts";
import type { TemplatePackage } from "../read/template-package.ts";
import { installedPackages, type InstalledPackage } from "../tables/installed-packages.ts";
import { broughtPermissions, outsideConnections } from "./asked-rights.ts";
import { contributionOf } from "./contribution.ts";
import type { InstallConflict, InstallPlan, PlannedPackage } from "./install-plan.ts";
import { mergePackage, type Choices } from "./merge-package.ts";
import { orderPackages } from "./order-packages.ts";

/** A package to install, with those that it may need. */
export interface WantedPackage {
  readonly package: TemplatePackage;
  readonly catalog?: readonly TemplatePackage[];
}

/** What installing or upgrading a package would do to the workspace as it is now. Changes nothing. */
export async function planInstall(wanted: WantedPackage, store: Store, choices: Choices = {}): Promise<InstallPlan> {
  const { version, set: published } = await store.definitions.published();
  const installed = await installedPackages(store);
  const catalog = new Map((wanted.catalog ?? []).map((found) => [found.manifest.name, found]));
  const manifests = new Map([...installed].map(([name, { manifest }]) => [name, manifest]));
  const { packages, problems } = orderPackages(wanted.package, { catalog, installed: manifests });
  const merged = mergeAll(packages, { published, installed }, choices);
  const publish = await store.definitions.plan(merged.set);
  const keys = KINDS.flatMap((kind) =>
    Object.keys({ ...published[kind], ...merged.set[kind] }).map((key) => ({ kind, key })),
  );
  const has = (set: DefinitionSet, { kind, key }: (typeof keys)[number]): boolean => Object.hasOwn(set[kind], key);
  const changes = diffDefinitions(published, merged.set);
  const extended = keys.flatMap((at) => {
    if (!has(published, at) || !has(merged.set, at)) return [];
    const own = changes.filter(({ kind, key }) => kind === at.kind && key === at.key);
    return own.length > 0 ? [{ ...at, changes: own }] : [];
  });
  return {
    version,
    packages: merged.packages,
    created: keys.filter((at) => !has(published, at)),
    extended,
    removed: keys.filter((at) => !has(merged.set, at)),
    kept: merged.kept,
    conflicts: merged.conflicts,
    permissions: broughtPermissions(published, merged.set),
    connections: outsideConnections(
      Object.fromEntries(merged.packages.flatMap(({ contribution }) => Object.entries(contribution.own.rule))),
    ),
    set: merged.set,
    publish,
    problems: [...problems, ...merged.problems, ...publish.problems],
    sampleRecords: packages.reduce(
      (sum, { data }) => sum + Object.values(data).reduce((n, rows) => n + rows.length, 0),
      0,
    ),
  };
}

interface Merged {
  readonly set: DefinitionSet;
  readonly packages: readonly PlannedPackage[];
  readonly conflicts: readonly InstallConflict[];
  readonly kept: readonly string[];
  readonly problems: readonly Problem[];
}

interface Workspace {
  readonly published: DefinitionSet;
  readonly installed: ReadonlyMap<string, InstalledPackage>;
}

function mergeAll(packages: readonly TemplatePackage[], { published, installed }: Workspace, choices: Choices): Merged {
  return packages.reduce<Merged>(
    (done, next) => {
      const { name, version } = next.manifest;
      const former = installed.get(name);
      const written = contributionOf(next);
      const merged = mergePackage(done.set, { name, contribution: written, installed: former }, choices);
      const order = former ? compareVersions(version, former.manifest.version) : 1;
      const newer = former ? "upgrade" : "install";
      const unchanged = former !== undefined && diffDefinitions(done.set, merged.set).length === 0;
      const action = order === 0 ? (unchanged ? "present" : "reinstall") : newer;
      const older: Problem = {
        path: `/${name}`,
        code: "older_version",
        params: { package: name, version, installed: former?.manifest.version },
      };
      const { contribution, renamed } = merged;
      const from = former ? { from: former.manifest.version } : {};
      return {
        set: merged.set,
        packages: [...done.packages, { name, version, action, ...from, package: next, contribution, renamed }],
        conflicts: [...done.conflicts, ...merged.conflicts],
        kept: [...done.kept, ...merged.kept],
        problems: [...done.problems, ...(order < 0 ? [older] : []), ...missingTargets(next, done.set)],
      };
    },
    { set: published, packages: [], conflicts: [], kept: [], problems: [] },
  );
}

/** An addition needs the document that it adds to. */
function missingTargets(next: TemplatePackage, set: DefinitionSet): readonly Problem[] {
  return next.extensions.flatMap(({ kind, key, of }): Problem[] =>
    Object.hasOwn(set[kind], key)
      ? []
      : [
          {
            path: `/${next.manifest.name}`,
            code: "missing_target",
            params: { package: next.manifest.name, kind, key, of },
          },
        ],
  );
}
