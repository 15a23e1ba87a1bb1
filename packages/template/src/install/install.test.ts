import { diffDefinitions, setIn, type DefinitionSet } from "@quoin/definition";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { planInstall } from "../plan/plan-install.ts";
import { readPackage } from "../read/read-package.ts";
import { installedPackages } from "../tables/installed-packages.ts";
import { base, service, toPackageFiles, type Fixture } from "../testing/fixtures.ts";
import { openWorkspace, type TestWorkspace } from "../testing/open-workspace.ts";
import { install } from "./install.ts";
import { planRemove } from "./plan-remove.ts";
import { remove } from "./remove.ts";
import { removeSampleData } from "./remove-sample-data.ts";

const read = (fixture: Fixture) => readPackage(toPackageFiles(fixture));
const version = (fixture: Fixture, number: string, changes: Fixture = {}): Fixture => ({
  ...fixture,
  ...changes,
  "template.json": { ...(fixture["template.json"] as object), version: number },
});

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await openWorkspace();
});
afterEach(() => workspace.close());

const published = async (): Promise<DefinitionSet> => (await workspace.store.definitions.published()).set;
const plan = (fixture: Fixture, choices = {}) =>
  planInstall({ package: read(fixture), catalog: [read(base)] }, workspace.store, choices);
const run = async (fixture: Fixture, options: { choices?: object; sampleData?: boolean } = {}) =>
  install(await plan(fixture, { ...options.choices }), workspace, options);
const edit = async (changes: readonly (readonly [path: readonly string[], value: unknown])[]): Promise<void> => {
  const { version: expectedVersion, set } = await workspace.store.definitions.published();
  const next = changes.reduce<unknown>((result, [path, value]) => setIn(result, path, value), set) as DefinitionSet;
  await workspace.store.definitions.publish({ set: next, expectedVersion }, workspace.actor);
};

describe("installing", () => {
  it("publishes one version for a package and those that it needs, with sample data", async () => {
    const shown = await plan(service);
    expect(shown.problems).toEqual([]);
    expect(shown.packages.map(({ name, action }) => `${name} ${action}`)).toEqual(["base install", "service install"]);
    expect(shown.created).toContainEqual({ kind: "entity", key: "visit" });
    expect(shown.permissions).toEqual([{ role: "keeper", abilities: [], entities: ["place", "visit"] }]);
    expect(shown.connections).toEqual([
      { rule: "visit-done", step: "call", type: "call-webhook", target: "https://example.org" },
    ]);

    const seen: string[] = [];
    const result = await install(shown, workspace, { sampleData: true, onProgress: ({ phase }) => seen.push(phase) });
    expect(result.published.version).toBe(1);
    expect(result.samples).toEqual([
      { package: "base", created: 3, lost: 0, refused: [] },
      { package: "service", created: 1, lost: 0, refused: [] },
    ]);
    expect(new Set(seen)).toEqual(new Set(["publish", "sample"]));
    const set = await published();
    expect(Object.keys(set.entity.place?.properties ?? {})).toEqual(["name", "tier", "opened_on", "floor"]);
    expect(set.form["place-record"]?.tabs[0]?.sections[0]?.items.map(({ id }) => id)).toEqual([
      "name",
      "tier",
      "floor",
    ]);
    expect(set.role.keeper?.entities).toHaveProperty("visit");
    expect(set.entity.place?.["x-labels"]).toEqual({ en: "Place", "zh-CN": "地点" });

    const visits = await workspace.store.records.query(
      { entity: "visit", fields: ["subject", "place.name"] },
      workspace.actor,
    );
    expect(visits.data).toMatchObject([{ subject: "Check", "place.name": "North" }]);
    const places = await workspace.store.records.query({ entity: "place", sort: [{ field: "name" }] }, workspace.actor);
    expect(places.data[0]).toMatchObject({ name: "North", owner: "u1" });
    expect(String(places.data[0]?.opened_on)).toMatch(/^\d{4}-\d\d-\d\d$/);

    const again = await plan(service);
    expect(again.packages.map(({ action }) => action)).toEqual(["present"]);
    const repeated = await install(again, workspace, { sampleData: true });
    expect(repeated.published.version).toBe(1);
    expect(repeated.samples).toEqual([]);
  });

  it("goes on with sample records where it was cut off, and adds none of a later version", async () => {
    const places = Array.from({ length: 1200 }, (_, i) => ({ $id: `p${i}`, name: `Place ${i}` }));
    const large: Fixture = { ...base, "data/place.json": places };
    const cut = install(await plan(large), workspace, {
      sampleData: true,
      onProgress({ phase, done }) {
        if (phase === "sample" && done === 500) throw new Error("cut off");
      },
    });
    await expect(cut).rejects.toThrow("cut off");
    const count = async (): Promise<unknown> => {
      const aggregates = [{ fn: "count", as: "n" }] as const;
      return (await workspace.store.records.aggregate({ entity: "place", aggregates }, workspace.actor))[0];
    };
    expect(await count()).toEqual({ n: 500 });
    const { samples } = await run(large, { sampleData: true });
    expect(samples).toEqual([{ package: "base", created: 1201, lost: 0, refused: [] }]);
    expect(await count()).toEqual({ n: 1200 });
    expect((await run(large, { sampleData: true })).samples).toEqual([]);
    const more: Fixture = { ...large, "data/place.json": [...places, ...places.map(({ name }) => ({ name }))] };
    expect((await run(version(more, "1.1.0"), { sampleData: true })).samples).toEqual([]);
    expect(await count()).toEqual({ n: 1200 });
  });

  it.each([500, 504])("closes circles of sample records that were cut off after %s of 504", async (cutAt) => {
    const place = base["entities/place.json"] as { readonly properties: object };
    const near = { type: "string", "x-type": "relation", "x-entity": "place" };
    const links = { type: "array", "x-type": "relations", items: { type: "string" }, "x-entity": "place" };
    const between = Array.from({ length: 500 }, (_, i) => `p${i}`);
    const half = (from: number) => between.slice(from, from + 250).map((name) => `$${name}`);
    // "last" refers to all others, some by way of two, so that it comes in a later batch than "first", which refers to it.
    const circle: Fixture = {
      ...base,
      "entities/place.json": { ...place, properties: { ...place.properties, near, links } },
      "data/place.json": [
        { $id: "last", name: "last", links: ["$one", "$two", "$first"] },
        { $id: "first", name: "first", near: "$last", links: ["$last"] },
        { $id: "one", name: "one", links: half(0) },
        { $id: "two", name: "two", links: half(250) },
        ...between.map((name) => ({ $id: name, name })),
      ],
      "data/person.json": undefined,
    };
    const cut = install(await plan(circle), workspace, {
      sampleData: true,
      onProgress({ phase, done }) {
        if (phase === "sample" && done === cutAt) throw new Error("cut off");
      },
    });
    await expect(cut).rejects.toThrow("cut off");
    await run(circle, { sampleData: true });
    const named = (name: string) => ({ required: ["name"], properties: { name: { const: name } } });
    const find = async (name: string) =>
      (await workspace.store.records.query({ entity: "place", where: named(name) }, workspace.actor)).data[0];
    const last = await find("last");
    expect(last?.["links"]).toHaveLength(3);
    expect(await find("first")).toMatchObject({ near: last?.id, links: [last?.id] });
  });

  it("brings files with sample records, each with its own, and refuses a package that lacks one", async () => {
    const place = base["entities/place.json"] as { readonly properties: object };
    const papers = { type: "array", "x-type": "file", items: { type: "object" } };
    const fixture: Fixture = {
      ...base,
      "entities/place.json": { ...place, properties: { ...place.properties, papers } },
      "data/place.json": ["A", "B"].map((name) => ({ name, papers: ["@file/说明.txt"] })),
      "data/person.json": undefined,
      "files/说明.txt": "hello",
    };
    expect(() => read({ ...fixture, "files/说明.txt": undefined })).toThrow("does not have");
    const done = await run(fixture, { sampleData: true });
    expect(done).toMatchObject({ samples: [{ created: 2, refused: [] }] });
    const { data } = await workspace.store.records.query({ entity: "place", fields: ["papers"] }, workspace.actor);
    const files = data.flatMap((row) => row["papers"] as readonly { readonly id: string }[]);
    expect(files).toMatchObject([
      { name: "说明.txt", type: "text/plain", size: 5 },
      { name: "说明.txt", type: "text/plain", size: 5 },
    ]);
    expect(new Set(files.map(({ id }) => id)).size).toBe(2);
    expect(await workspace.store.verify()).toEqual([]);
  });

  it("adds to what the admin changed and loses none of it", async () => {
    await run(base);
    await edit([
      [["entity", "place", "x-labels", "en"], "Site"],
      [["entity", "place", "properties", "phone"], { type: "string", "x-type": "text" }],
      [
        ["form", "place-record", "tabs", "0", "sections", "0", "items"],
        [
          { id: "phone", field: "phone" },
          { id: "name", field: "name" },
        ],
      ],
    ]);
    const shown = await plan(service);
    expect(shown.conflicts).toEqual([]);
    expect(shown.extended.map(({ key }) => key)).toEqual(["place", "place-record", "keeper"]);
    await install(shown, workspace);
    const set = await published();
    expect(set.entity.place?.["x-labels"]?.en).toBe("Site");
    expect(Object.keys(set.entity.place?.properties ?? {})).toEqual(["name", "tier", "opened_on", "phone", "floor"]);
    expect(set.form["place-record"]?.tabs[0]?.sections[0]?.items.map(({ id }) => id)).toEqual([
      "phone",
      "name",
      "floor",
    ]);
  });

  it("asks where a key is taken: mine, theirs, or another key", async () => {
    await edit([
      [["entity", "place"], { type: "object", properties: { title: { type: "string", "x-type": "text" } } }],
    ]);
    const shown = await plan(base);
    expect(shown.conflicts).toMatchObject([
      { id: "/entity/place", choices: ["mine", "theirs", "rename"], choice: "mine" },
    ]);
    // With mine kept, the package's form names fields that are not there: told before anything happens.
    expect(shown.problems.map(({ code }) => code)).toContain("unknown_field");
    await expect(install(shown, workspace)).rejects.toMatchObject({ code: "invalid_template" });

    const theirs = await plan(base, { "/entity/place": "theirs" });
    expect(theirs.problems).toEqual([]);
    expect(theirs.set.entity.place?.properties).toHaveProperty("tier");

    await run(base, { choices: { "/entity/place": "rename" }, sampleData: true });
    const set = await published();
    expect(Object.keys(set.entity.place?.properties ?? {})).toEqual(["title"]);
    expect(set.form["place-record"]).toMatchObject({ entity: "place_2" });
    expect(set.entity.person?.properties.place).toMatchObject({ "x-entity": "place_2" });
    expect(set.role.keeper?.entities).toHaveProperty("place_2");
    const people = await workspace.store.records.query({ entity: "person", fields: ["place.name"] }, workspace.actor);
    expect(people.data).toMatchObject([{ "place.name": "North" }]);
  });

  it("refuses a plan that the workspace has outrun", async () => {
    const shown = await plan(base);
    await edit([
      [["entity", "thing"], { type: "object", properties: { title: { type: "string", "x-type": "text" } } }],
    ]);
    await expect(install(shown, workspace)).rejects.toMatchObject({ code: "conflict" });
  });

  it("tells missing packages, wrong versions and circles", async () => {
    const codes = async (fixture: Fixture, catalog: readonly Fixture[]) =>
      (await planInstall({ package: read(fixture), catalog: catalog.map(read) }, workspace.store)).problems.map(
        ({ code }) => code,
      );
    expect(await codes(service, [])).toContain("missing_package");
    expect(await codes(service, [version(base, "2.0.0")])).toContain("wrong_version");
    const unreadable = { ...(service["template.json"] as object), requires: { base: "new" } };
    expect(await codes({ ...service, "template.json": unreadable }, [base])).toContain("bad_range");
    const circular = {
      ...base,
      "template.json": { ...(base["template.json"] as object), requires: { service: "^1.0.0" } },
    };
    expect(await codes(service, [circular, service])).toContain("circular_requires");
  });
});

describe("upgrading", () => {
  it("refuses a version that an installed package does not work with, and brings the ones along that the catalog has for it", async () => {
    await run(service);
    const next = version(base, "2.0.0");
    expect((await plan(next)).problems).toMatchObject([
      { code: "breaks_package", params: { package: "base", version: "2.0.0", other: "service", range: "^1.0.0" } },
    ]);
    const manifest = { ...(service["template.json"] as object), version: "1.1.0", requires: { base: ">=1 <3" } };
    const fitting = { ...service, "template.json": manifest };
    const shown = await planInstall({ package: read(next), catalog: [read(fitting)] }, workspace.store);
    expect(shown.problems).toEqual([]);
    expect(shown.packages.map(({ name, action }) => `${name} ${action}`)).toEqual(["base upgrade", "service upgrade"]);
    await install(shown, workspace);
    expect((await installedPackages(workspace.store)).get("service")?.manifest.version).toBe("1.1.0");
    expect((await planInstall({ package: read(service), catalog: [] }, workspace.store)).problems).not.toEqual([]);
  });

  it("merges three ways: both sides' changes, conflicts only where they meet, nothing with data dropped", async () => {
    await run(base);
    await edit([
      [["entity", "place", "x-labels", "en"], "Site"],
      [["entity", "place", "properties", "name", "maxLength"], 50],
      [["view", "place-all", "columns"], [{ field: "name", width: 300 }]],
      [["role", "keeper", "entities", "place", "update"], false],
    ]);
    const entity = base["entities/place.json"] as { properties: Record<string, object> };
    const { tier, opened_on: _dropped, ...kept } = entity.properties;
    const next = version(base, "1.1.0", {
      "entities/place.json": {
        ...entity,
        properties: {
          ...kept,
          name: { ...kept.name, maxLength: 200 },
          tier: { ...tier, enum: ["b"], "x-options": [{ id: "b" }], default: "b" },
          area: { type: "integer", "x-type": "integer" },
        },
      },
      "views/place-all.json": { entity: "place", columns: [{ field: "name" }, { field: "tier" }, { field: "area" }] },
      "locales/en.json": {
        ...(base["locales/en.json"] as object),
        "entity.place": "Spot",
        "entity.place.area": "Area",
      },
    });
    const shown = await plan(next);
    expect(shown.packages).toMatchObject([{ action: "upgrade", from: "1.0.0", version: "1.1.0" }]);
    expect(Object.fromEntries(shown.conflicts.map(({ id, choice }) => [id, choice]))).toEqual({
      "/entity/place/x-labels/en": "mine",
      "/entity/place/properties/name/maxLength": "theirs",
    });
    expect(shown.kept).toEqual(["entity/place/tier/a", "entity/place/opened_on"]);
    expect(shown.problems).toEqual([]);
    await install(shown, workspace);
    const set = await published();
    expect(set.entity.place).toMatchObject({ "x-labels": { en: "Site" } });
    expect(set.entity.place?.properties.name).toMatchObject({ maxLength: 200 });
    expect(set.entity.place?.properties.tier?.["x-options"]?.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(set.view["place-all"]?.columns).toEqual([{ field: "name", width: 300 }, { field: "area" }]);
    expect(set.role.keeper?.entities?.place?.update).toBe(false);
    expect((await installedPackages(workspace.store)).get("base")?.manifest.version).toBe("1.1.0");

    const older = await plan(base);
    expect(older.problems.map(({ code }) => code)).toContain("older_version");
  });
});

describe("removing", () => {
  it("leaves the definitions as they were before, the admin's own changes kept", async () => {
    await run(base, { sampleData: true });
    const before = await published();
    await run(service, { sampleData: true });
    const needed = await planRemove("base", workspace.store);
    expect(needed.dependants).toEqual(["service"]);
    await expect(remove(needed, workspace)).rejects.toMatchObject({ code: "invalid_template" });

    const shown = await planRemove("service", workspace.store);
    expect(shown.removed).toContainEqual({ kind: "entity", key: "visit" });
    expect(shown.sampleRecords).toBe(1);
    expect(shown.rows).toEqual({ visit: 1 });
    await remove(shown, workspace);
    expect(diffDefinitions(before, await published())).toEqual([]);
    expect([...(await installedPackages(workspace.store)).keys()]).toEqual(["base"]);

    await remove(await planRemove("base", workspace.store), workspace);
    expect(Object.values(await published()).flatMap((documents) => Object.keys(documents))).toEqual([]);
  });

  it("names what the admin built on the package instead of breaking it", async () => {
    await run(base);
    await edit([[["view", "mine"], { entity: "person" }]]);
    const shown = await planRemove("base", workspace.store);
    expect(shown.problems).toContainEqual(
      expect.objectContaining({ path: "/view/mine/entity", code: "unknown_entity" }),
    );
  });

  it("takes sample records away and leaves those that people made", async () => {
    await run(base, { sampleData: true });
    await workspace.store.records.write([{ op: "create", entity: "place", values: { name: "Real" } }], workspace);
    expect(await removeSampleData("base", workspace)).toEqual({ removed: 3, kept: [] });
    const left = await workspace.store.records.query({ entity: "place", fields: ["name"] }, workspace.actor);
    expect(left.data.map(({ name }) => name)).toEqual(["Real"]);
    expect((await workspace.store.records.query({ entity: "place", deleted: true }, workspace.actor)).data).toEqual([]);
  });
});
