import { diffDefinitions } from "@quoin/definition";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { install } from "../install/install.ts";
import { planInstall } from "../plan/plan-install.ts";
import { readPackage } from "../read/read-package.ts";
import { base, service, toPackageFiles } from "../testing/fixtures.ts";
import { openWorkspace, type TestWorkspace } from "../testing/open-workspace.ts";
import { exportPackage } from "./export-package.ts";
import { toFiles } from "./to-files.ts";

const manifest = { name: "mine", version: "1.0.0", title: { en: "Mine", "zh-CN": "我的" }, languages: ["en", "zh-CN"] };
let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await openWorkspace();
});
afterEach(() => workspace.close());

const installFixture = async (fixture: typeof base, sampleData: boolean) => {
  const wanted = { package: readPackage(toPackageFiles(fixture)), catalog: [readPackage(toPackageFiles(base))] };
  return install(await planInstall(wanted, workspace.store), workspace, { sampleData });
};

describe("exportPackage", () => {
  it("takes along what is needed, with data, and installs elsewhere as the same", async () => {
    await installFixture(base, true);
    const { set } = await workspace.store.definitions.published();
    const documents = [
      { kind: "form", key: "place-record" },
      { kind: "entity", key: "place" },
      { kind: "entity", key: "person" },
    ] as const;
    const files = await exportPackage({ manifest, documents, data: true }, workspace);
    const read = readPackage(files);
    expect(read.manifest).toEqual(manifest);
    expect(read.set.entity).toEqual(set.entity);
    expect(read.data.person).toMatchObject([{ name: "Li", place: "$place-1" }]);

    const other = await openWorkspace();
    try {
      const plan = await planInstall({ package: read }, other.store);
      expect(plan.problems).toEqual([]);
      const { samples } = await install(plan, other, { sampleData: true });
      expect(samples).toEqual([{ package: "mine", created: 3, lost: 0, refused: [] }]);
      const people = await other.store.records.query({ entity: "person", fields: ["place.name"] }, other.actor);
      expect(people.data).toMatchObject([{ "place.name": "North" }]);
    } finally {
      await other.close();
    }
  });

  it("requires the packages whose definitions it leans on instead of copying them", async () => {
    await installFixture(service, false);
    const files = await exportPackage({ manifest, documents: [{ kind: "view", key: "visit-all" }] }, workspace);
    const read = readPackage(files);
    expect(read.manifest.requires).toEqual({ service: "^1.0.0" });
    expect(Object.keys(read.set.entity)).toEqual([]);
    await expect(
      exportPackage({ manifest, documents: [{ kind: "view", key: "nope" }] }, workspace),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("takes every navigation along, as one", async () => {
    await installFixture(base, false);
    const { set, version } = await workspace.store.definitions.published();
    const late = { order: 200, groups: [{ id: "late", items: [{ id: "people", entity: "person" }] }] };
    const early = { order: 5, groups: [{ id: "work", items: [{ id: "people", entity: "person" }] }] };
    const navigation = { ...set.navigation, late, early };
    await workspace.store.definitions.publish(
      { set: { ...set, navigation }, expectedVersion: version },
      workspace.actor,
    );
    const documents = ["late", "base", "early"].map((key) => ({ kind: "navigation" as const, key }));
    const { set: read } = readPackage(await exportPackage({ manifest, documents }, workspace));
    expect(Object.keys(read.navigation)).toEqual(["mine"]);
    expect(read.navigation.mine?.groups.map(({ id, items }) => [id, items.map((item) => item.id)])).toEqual([
      ["work", ["people", "places"]],
      ["late", ["people"]],
    ]);
  });

  it("writes files that read back as they were", () => {
    const read = readPackage(toPackageFiles(base));
    const again = readPackage(toFiles(read));
    expect(diffDefinitions(again.set, read.set)).toEqual([]);
    expect(again).toEqual(read);
  });
});
