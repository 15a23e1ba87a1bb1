import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { locales } from "../locales/index.ts";
import { pack } from "../pack/pack.ts";
import { writeFolder } from "../pack/write-folder.ts";
import { base, service, toPackageFiles, type Fixture } from "../testing/fixtures.ts";
import { PACKAGE_LIMITS } from "./package-files.ts";
import { previewTemplate } from "./preview-template.ts";
import { listTemplates } from "./list-templates.ts";
import { readPackage } from "./read-package.ts";
import { readTemplate } from "./read-template.ts";
import { readZip } from "./read-zip.ts";
import { compareVersions, inRange } from "./version-range.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const problemsOf = (run: () => unknown): readonly { path: string; code: string; params?: object }[] => {
  try {
    run();
    return [];
  } catch (error) {
    const { code, details } = error as { code: string; details: { path: string; code: string }[] };
    expect(code).toBe("invalid_template");
    for (const problem of details) {
      const words = { ...locales.en, ...definitionWords };
      expect(words).toHaveProperty([`problem.${problem.code}`]);
    }
    return details;
  }
};
const definitionWords = {
  "problem.unknown_keyword": "",
  "problem.missing": "",
  "problem.wrong_type": "",
  "problem.bad_format": "",
  "problem.reference_forbidden": "",
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quoin-read-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a package", () => {
  it("is the same from its folder and from its zip, with its words in place", async () => {
    const files = toPackageFiles(base);
    await writeFolder(files, join(folder, "base"));
    const read = await readTemplate(join(folder, "base"));
    expect(await readTemplate(pack(files))).toEqual(read);
    expect(read.manifest).toMatchObject({ name: "base", title: { en: "Base", "zh-CN": "基础" } });
    expect(read.set.entity.place?.properties.name?.["x-labels"]).toEqual({ en: "Name", "zh-CN": "名称" });
    expect(read.unknownNames).toEqual([]);
    expect(Object.keys(read.set.navigation)).toEqual(["base"]);
  });

  it("splits what is its own from what it adds to others", () => {
    const read = readPackage(toPackageFiles(service));
    expect(Object.keys(read.set.entity)).toEqual(["visit"]);
    expect(read.extensions.map(({ kind, key, of }) => `${kind}/${key} of ${of}`)).toEqual([
      "entity/place of base",
      "form/place-record of base",
      "role/keeper of base",
    ]);
    expect(previewTemplate(read)).toMatchObject({
      counts: { entity: 1, form: 0, view: 1, rule: 1 },
      sampleRecords: 1,
      pipelines: [{ entity: "visit", field: "state", stages: [{ id: "open" }, { id: "done" }] }],
      connections: [{ target: "https://example.org" }],
    });
  });

  it("packs to the same bytes, whatever the order of its files", () => {
    const files = toPackageFiles(base);
    expect(pack(new Map([...files].toReversed()))).toEqual(pack(files));
  });

  it("may be packed as a folder, with what systems leave beside it", async () => {
    const wrapped = Object.fromEntries(
      [...toPackageFiles(base)].map(([path, content]) => [`base-1.0.0/${path}`, content]),
    );
    const left = { "__MACOSX/base-1.0.0/._template.json": bytes("x"), "base-1.0.0/.DS_Store": bytes("x") };
    expect(await readTemplate(zipSync({ ...wrapped, ...left }))).toEqual(readPackage(toPackageFiles(base)));
    await writeFolder(new Map([...toPackageFiles(base), [".git/HEAD", bytes("x")]]), join(folder, "cloned"));
    expect(await readTemplate(join(folder, "cloned"))).toEqual(readPackage(toPackageFiles(base)));
  });

  it("has sample data as CSV too", () => {
    const rows = '\uFEFF$id,name,tier,opened_on\r\np3,"East, ""inner""",b,@today\r\n\r\np4,West,,\r\n';
    const { data } = readPackage(toPackageFiles({ ...base, "data/place.csv": rows }));
    expect(data.place).toHaveLength(4);
    expect(data.place?.slice(2)).toEqual([
      { $id: "p3", name: 'East, "inner"', tier: "b", opened_on: "@today" },
      { $id: "p4", name: "West" },
    ]);
  });

  it("is listed beside one that cannot be read", async () => {
    await mkdir(join(folder, "list", "broken"), { recursive: true });
    await mkdir(join(folder, "list", "no-package"), { recursive: true });
    await writeFile(join(folder, "list", "broken", "template.json"), "{");
    await writeFolder(toPackageFiles(base), join(folder, "list", "base"));
    const listed = await listTemplates(join(folder, "list"));
    expect(listed.map((found) => found.package?.manifest.name ?? found.error?.code)).toEqual([
      "base",
      "invalid_template",
    ]);
    await writeFile(join(folder, "list", "service.quoin.zip"), pack(toPackageFiles(service)));
    const packed = (await listTemplates(join(folder, "list"))).map((found) => found.package?.manifest.name);
    expect(packed).toEqual(["base", undefined, "service"]);
    expect(await listTemplates(join(folder, "nowhere"))).toEqual([]);
  });
});

describe("bad packages", () => {
  const cases: readonly (readonly [name: string, changes: Fixture, path: string, code: string])[] = [
    ["no manifest", { "template.json": undefined }, "/template.json", "missing_file"],
    [
      "a wrong version",
      { "template.json": { name: "base", version: "1", languages: ["en"] } },
      "/template.json/version",
      "bad_format",
    ],
    ["an unknown file", { "scripts/run.js": "1" }, "/scripts/run.js", "unknown_file"],
    ["an unknown kind", { "flows/a.json": {} }, "/flows/a.json", "unknown_file"],
    ["a package in a package", { "inner.quoin.zip": "PK" }, "/inner.quoin.zip", "unknown_file"],
    ["a bad key", { "views/Über.json": {} }, "/views/Über.json", "unknown_file"],
    ["a wrong document", { "views/v.json": { entity: "place", colour: 1 } }, "/views/v.json/colour", "unknown_keyword"],
    [
      "a schema from elsewhere",
      { "entities/e.json": { type: "object", properties: { a: { $ref: "http://x" } } } },
      "/entities/e.json/properties/a/$ref",
      "reference_forbidden",
    ],
    ["a bad extends", { "views/v.json": { extends: "place", entity: "place" } }, "/views/v.json", "bad_extends"],
    ["a nested locale", { "locales/en.json": { entity: { place: "Place" } } }, "/locales/en.json", "bad_locale"],
    ["data that is no list", { "data/place.json": {} }, "/data/place.json", "bad_data"],
    ["nested data", { "data/place.json": [{ name: { a: 1 } }] }, "/data/place.json/0", "bad_data"],
    ["CSV with a cell too many", { "data/place.csv": "name\nA,B\n" }, "/data/place.csv", "bad_csv"],
    ["CSV with a column twice", { "data/place.csv": "name,name\nA,B\n" }, "/data/place.csv", "bad_csv"],
    ["an id twice", { "data/place.json": [{ $id: "a" }, { $id: "a" }] }, "/data/place.json/1/$id", "sample_id_twice"],
  ];
  it.each(cases)("%s", (_name, changes, path, code) => {
    const found = problemsOf(() => readPackage(toPackageFiles({ ...base, ...changes })));
    expect(found.map((problem) => `${problem.path} ${problem.code}`)).toContain(`${path} ${code}`);
  });

  it("tells file, line and column of wrong JSON", () => {
    const found = problemsOf(() =>
      readPackage(toPackageFiles({ ...base, "views/v.json": '{\n  "entity": "place",\n  oops\n}' })),
    );
    expect(found).toEqual([
      { path: "/views/v.json", code: "file_not_json", params: { file: "views/v.json", line: 3, column: 3 } },
    ]);
  });

  const names = [
    "../evil.json",
    "/etc/passwd",
    "a\\b.json",
    "C:/x.json",
    "views/../../x.json",
    "./x.json",
    "views//x.json",
    "a\u0000.json",
  ];
  it.each(names)("a zip with the name %j", (name) => {
    const zip = zipSync({ "template.json": bytes("{}"), [name]: bytes("{}") });
    expect(problemsOf(() => readZip(zip)).map(({ code }) => code)).toEqual(["unsafe_path"]);
  });

  it("a zip with a link", () => {
    const zip = zipSync({ "README.md": [bytes("/etc/passwd"), { os: 3, attrs: (0o120777 << 16) >>> 0 }] });
    expect(problemsOf(() => readZip(zip)).map(({ code }) => code)).toEqual(["link"]);
  });

  it("a zip bomb", () => {
    const zip = zipSync({ "data/place.json": new Uint8Array(PACKAGE_LIMITS.file) }, { level: 9 });
    expect(problemsOf(() => readZip(zip)).map(({ code }) => code)).toEqual(["packed_too_tightly"]);
    const large = zipSync({ "data/place.json": new Uint8Array(PACKAGE_LIMITS.file + 1) }, { level: 9 });
    expect(problemsOf(() => readZip(large))).toEqual([
      { path: "/data/place.json", code: "package_file_too_large", params: { limit: 16 } },
    ]);
    const many = Object.fromEntries(
      Array.from({ length: PACKAGE_LIMITS.files + 1 }, (_, index) => [`views/v${index}.json`, bytes("{}")]),
    );
    expect(problemsOf(() => readZip(zipSync(many))).map(({ code }) => code)).toEqual(["package_too_many_files"]);
  });

  it("a zip that lies about a size, is cut short, or is none", () => {
    const zip = zipSync({ "README.md": bytes("words ".repeat(1000)) });
    const lying = zip.slice();
    const directory = new DataView(lying.buffer).getUint32(lying.length - 6, true);
    new DataView(lying.buffer).setUint32(directory + 24, 10, true);
    for (const bad of [lying, zip.slice(0, zip.length - 30), bytes("hello"), new Uint8Array(0)]) {
      expect(["damaged", "not_a_zip"]).toContain(problemsOf(() => readZip(bad))[0]?.code);
    }
  });

  it("a file twice, in another case", () => {
    const zip = zipSync({ "views/a.json": bytes("{}"), "views/A.json": bytes("{}") });
    expect(problemsOf(() => readZip(zip)).map(({ code }) => code)).toEqual(["file_twice"]);
  });

  it("a folder with a link", async () => {
    const inside = join(folder, "linked");
    await writeFolder(toPackageFiles(base), inside);
    await symlink("/etc/hostname", join(inside, "README.md"));
    await expect(readTemplate(inside)).rejects.toMatchObject({ code: "invalid_template", details: [{ code: "link" }] });
  });
});

describe("version ranges", () => {
  it.each([
    ["1.2.3", "^1.2.0", true],
    ["2.0.0", "^1.2.0", false],
    ["1.1.9", "^1.2.0", false],
    ["0.3.0", "^0.2.0", false],
    ["0.2.9", "^0.2.0", true],
    ["1.2.9", "~1.2.3", true],
    ["1.3.0", "~1.2.3", false],
    ["1.2.3", "1.2.3", true],
    ["1.2.4", "1.2.3", false],
    ["9.9.9", "*", true],
    ["1.0.0", ">=1", true],
    ["0.9.9", ">=1", false],
    ["1.2.3", "1.x", true],
    ["2.0.0", "1.x", false],
    ["1.9.0", ">=1.2 <2", true],
    ["2.0.0", ">=1.2 <2", false],
    ["2.1.0", "> 2.0", true],
    ["2.0.9", ">2.0", false],
    ["1.2.9", "<=1.2", true],
    ["1.3.0", "<=1.2", false],
    ["2.5.0", "1.2.3 || ^2.1.0", true],
    ["1.2.4", "1.2.3 || ^2.1.0", false],
    ["1.0.0", ">=one", undefined],
    ["1.0.0", "", undefined],
  ])("%s in %s: %s", (version, range, expected) => {
    expect(inRange(version, range)).toBe(expected);
  });

  it("orders by number, not by letter", () => {
    expect(compareVersions("1.10.0", "1.9.0")).toBeGreaterThan(0);
  });
});
