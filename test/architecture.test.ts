import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { makeProject } from "./support/architecture/project.ts";
import { readProject } from "./support/architecture/read-project.ts";
import { RULES } from "./support/architecture/rules.ts";

const repository = readProject(fileURLToPath(new URL("..", import.meta.url)));

describe("the repository is read", () => {
  it("with its code, manifests and itself", () => {
    expect(repository.texts.has("package.json")).toBe(true);
    expect(repository.code.map(({ path }) => path)).toContain("test/architecture.test.ts");
    expect(repository.code.some(({ home }) => home === "packages/definition")).toBe(true);
  });
});

describe.each(RULES.map((rule) => [rule.title, rule] as const))("%s", (_title, { check, planted, finds }) => {
  it("holds", () => {
    expect(check(repository)).toEqual([]);
  });

  it("can fail", () => {
    expect(check(makeProject(new Map(Object.entries(planted))))).toEqual(finds);
  });
});
