import { fileURLToPath } from "node:url";
import { diffDefinitions, setIn, type DefinitionSet } from "@quoin/definition";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { install } from "./install/install.ts";
import { planRemove } from "./install/plan-remove.ts";
import { remove } from "./install/remove.ts";
import { planInstall } from "./plan/plan-install.ts";
import { listTemplates, type ListedTemplate } from "./read/list-templates.ts";
import { installedPackages } from "./tables/installed-packages.ts";
import { openWorkspace, type TestWorkspace } from "./testing/open-workspace.ts";

const listed = await listTemplates(fileURLToPath(new URL("../../../templates", import.meta.url)));
const catalog = listed.flatMap((found) => found.package ?? []);
const nameOf = ({ folder }: ListedTemplate): string => folder.split("/").at(-1) ?? folder;

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

describe.each(listed.map((found) => [nameOf(found), found] as const))("the bundled package %s", (name, found) => {
  it("is read without mistakes and is named like its folder", () => {
    expect(found.error?.details).toBeUndefined();
    expect(found.package?.manifest.name).toBe(name);
    expect(found.package?.unknownNames).toEqual([]);
  });

  it("installs with its sample data, survives the admin's edits, and leaves nothing behind", async () => {
    if (!found.package) throw new Error(`${name} cannot be read`);
    const { store, actor } = workspace;
    const plan = await planInstall({ package: found.package, catalog }, store);
    expect(plan.problems).toEqual([]);
    expect(plan.conflicts).toEqual([]);
    const { samples, published } = await install(plan, workspace, { sampleData: true });
    expect(samples.flatMap(({ refused }) => refused)).toEqual([]);

    const [key = ""] = Object.keys(published.set.view);
    const edited = setIn(published.set, ["view", key, "labels", "en"], "Mine") as DefinitionSet;
    await store.definitions.publish({ set: edited, expectedVersion: published.version }, actor);
    const again = await planInstall({ package: found.package, catalog }, store);
    expect(diffDefinitions(again.set, edited)).toEqual([]);

    const needs = Object.entries(Object.fromEntries(await installedPackages(store)));
    const size = ({ manifest }: (typeof needs)[number][1]): number => Object.keys(manifest.requires ?? {}).length;
    for (const [installed] of needs.toSorted(([, a], [, b]) => size(b) - size(a))) {
      await remove(await planRemove(installed, store), workspace);
    }
    const left = (await store.definitions.published()).set;
    expect(Object.values(left).flatMap((documents) => Object.keys(documents))).toEqual([]);
    // Hundreds of records, one installation after the other in one workspace: a busy machine takes its time.
  }, 400_000);
});
