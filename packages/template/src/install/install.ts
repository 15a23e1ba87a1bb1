import { AppError, diffDefinitions, KINDS, type DefinitionSet } from "@quoin/definition";
import type { Actor, Published, Store } from "@quoin/store";
import type { InstallPlan, PlannedPackage } from "../plan/install-plan.ts";
import { openSet } from "../plan/contribution.ts";
import { installedPackages, templateDb } from "../tables/installed-packages.ts";
import { addSampleData, type SampleReport } from "./add-sample-data.ts";
import type { InstallProgress } from "./install-progress.ts";

export interface InstallOptions {
  /** Default false. */
  readonly sampleData?: boolean;
  readonly onProgress?: (progress: InstallProgress) => void;
}

export interface InstallResult {
  readonly published: Published;
  readonly packages: readonly { readonly name: string; readonly version: string }[];
  /** Of packages whose sample data was asked for. */
  readonly samples: readonly SampleReport[];
}

/** What installing acts on. */
export interface Workspace {
  readonly store: Store;
  readonly actor: Actor;
}

/**
 * Does what `planInstall` showed: one published version for all packages, then their sample data.
 * Throws `invalid_template` with the plan's problems, `conflict` when the workspace changed since the plan was made.
 */
export async function install(
  plan: InstallPlan,
  { store, actor }: Workspace,
  options: InstallOptions = {},
): Promise<InstallResult> {
  const onProgress = options.onProgress ?? (() => undefined);
  if (plan.problems.length > 0) {
    const { message, details } = { message: "The package cannot be installed.", details: plan.problems };
    throw new AppError("invalid_template", message, { details });
  }
  const before = await store.definitions.published();
  if (before.version !== plan.version) {
    throw new AppError("conflict", "The definitions were changed since this plan was made. Plan again.");
  }
  const note = plan.packages.map(({ name, version }) => `${name} ${version}`).join(", ");
  const isNew = diffDefinitions(before.set, plan.set).length > 0;
  const published = isNew
    ? await store.definitions.publish(
        { set: plan.set, expectedVersion: plan.version, note },
        actor,
        ({ done, total }) => onProgress({ phase: "publish", done, total }),
      )
    : before;
  const former = await installedPackages(store);
  await remember(plan.packages, before.set, { store, actor });
  const samples: SampleReport[] = [];
  if (options.sampleData) {
    for (const { name, version, package: found, renamed } of plan.packages) {
      const goesOn = former.get(name)?.manifest.version === version;
      const report = await addSampleData(
        { name, data: found.data, files: found.files, renamed, goesOn },
        { store, actor },
        onProgress,
      );
      if (report) samples.push(report);
    }
  }
  if (samples.length > 0) await store.tune();
  return { published, packages: plan.packages.map(({ name, version }) => ({ name, version })), samples };
}

/** Written after publishing: were it lost, installing again would find every document there already and only write this. */
async function remember(
  packages: readonly PlannedPackage[],
  before: DefinitionSet,
  { store, actor }: Workspace,
): Promise<void> {
  const installed = await installedPackages(store);
  for (const { name, version, package: found, contribution } of packages) {
    const former = installed.get(name);
    const untouched = openSet(former?.before) as Record<string, Record<string, unknown>>;
    for (const kind of KINDS) {
      for (const key of Object.keys(contribution.additions[kind])) {
        const document = before[kind][key];
        if (document && !former) (untouched[kind] ??= {})[key] = document;
      }
    }
    const row = {
      name,
      version,
      manifest: JSON.stringify(found.manifest),
      base: JSON.stringify(contribution),
      before: JSON.stringify(untouched),
      installed_at: former?.installedAt ?? new Date().toISOString(),
      installed_by: former ? former.installedBy : actor.userId,
    };
    await store.transaction(async ({ db }) => {
      const tables = templateDb({ db });
      await tables.deleteFrom("quoin_package").where("name", "=", name).execute();
      await tables.insertInto("quoin_package").values(row).execute();
    });
  }
}
