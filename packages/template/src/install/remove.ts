import { AppError, diffDefinitions } from "@quoin/definition";
import type { Published } from "@quoin/store";
import { templateDb } from "../tables/installed-packages.ts";
import type { Workspace } from "./install.ts";
import type { InstallProgress } from "./install-progress.ts";
import type { RemovePlan } from "./plan-remove.ts";
import { removeSampleData } from "./remove-sample-data.ts";

export interface RemoveOptions {
  /** Delete its sample records too. Default true. */
  readonly sampleData?: boolean;
  readonly onProgress?: (progress: InstallProgress) => void;
}

/**
 * Removes a package as `planRemove` showed. Throws `invalid_template` with the plan's problems (packages or definitions that need it),
 * `conflict` when the workspace changed since.
 */
export async function remove(
  plan: RemovePlan,
  { store, actor }: Workspace,
  options: RemoveOptions = {},
): Promise<Published> {
  const { name } = plan;
  if (plan.problems.length > 0) {
    throw new AppError("invalid_template", `The package "${name}" cannot be removed.`, { details: plan.problems });
  }
  const before = await store.definitions.published();
  if (before.version !== plan.version) {
    throw new AppError("conflict", "The definitions were changed since this plan was made. Plan again.");
  }
  const onProgress = options.onProgress ?? (() => undefined);
  if (options.sampleData ?? true) await removeSampleData(name, { store, actor }, onProgress);
  const publish = { set: plan.set, expectedVersion: plan.version, note: `- ${name}` };
  const isNew = diffDefinitions(before.set, plan.set).length > 0;
  const published = isNew
    ? await store.definitions.publish(publish, actor, ({ done, total }) =>
        onProgress({ phase: "publish", done, total }),
      )
    : before;
  await store.transaction(async ({ db }) => {
    await templateDb({ db }).deleteFrom("quoin_package").where("name", "=", name).execute();
  });
  return published;
}
