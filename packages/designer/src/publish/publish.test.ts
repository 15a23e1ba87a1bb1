import { type DefinitionSet, EMPTY_DEFINITIONS, type EntityDocument } from "@quoin/definition";
import { expect, test } from "vitest";
import { changeGroups } from "./change-groups.ts";
import { labelsOfLine } from "./labels-of-line.ts";
import { planMarkdown } from "./plan-markdown.ts";
import { placeOfProblem } from "./place-of-problem.ts";
import type { PlanView } from "./plan-view.ts";
import { progressOf } from "./progress-of.ts";
import { effectOf } from "./steps-of.ts";

const entity = (properties: EntityDocument["properties"], required: string[] = []): EntityDocument => ({
  type: "object",
  properties,
  ...(required.length > 0 && { required }),
});
const before: DefinitionSet = {
  ...EMPTY_DEFINITIONS,
  entity: {
    thing: entity({
      name: { type: "string", "x-type": "text", maxLength: 10 },
      gone: { type: "string", "x-type": "text", "x-labels": { en: "Gone" } },
    }),
  },
  view: { old: { entity: "thing", type: "table" } },
};
const after: DefinitionSet = {
  ...before,
  entity: {
    thing: entity(
      {
        name: { type: "string", "x-type": "text", maxLength: 20, "x-unique": true },
        fresh: { type: "string", "x-type": "text", "x-labels": { en: "Fresh" } },
      },
      ["name"],
    ),
  },
  view: {},
};

test("changes are told by field and by definition", () => {
  const groups = changeGroups(before, after);
  expect(groups.map(({ kind, key }) => `${kind}/${key}`)).toEqual(["entity/thing", "view/old"]);
  const lines = Object.fromEntries(groups.flatMap((group) => group.lines.map((line) => [line.id, line])));
  expect(lines["entity/thing/gone"]).toMatchObject({ op: "removed", parts: [] });
  expect(lines["entity/thing/fresh"]).toMatchObject({ op: "added", parts: [] });
  expect(lines["entity/thing/name"]?.op).toBe("changed");
  expect(lines["entity/thing/name"]?.parts.toSorted()).toEqual(["maxLength", "required", "x-unique"]);
  expect(lines["view/old/"]).toMatchObject({ op: "removed" });
  expect(labelsOfLine(before, after, { kind: "entity", key: "thing", field: "gone" })).toEqual({ en: "Gone" });
  expect(changeGroups(after, after)).toEqual([]);
});

test("a line's effect is the heaviest of its steps, with what stands against it", () => {
  const line = changeGroups(before, after)[0]?.lines.find(({ field }) => field === "name");
  if (!line) throw new Error("The line is missing.");
  const step = { kind: "change-settings", entity: "thing", field: "name", problems: [], warnings: [] };
  const effect = effectOf(line, {
    base: 1,
    steps: [
      { ...step, class: "scan", rows: 12, usedBy: [{ kind: "view", key: "all" }] },
      { ...step, class: "instant", rows: 0, usedBy: [{ kind: "view", key: "all" }] },
      { ...step, field: "gone", class: "rewrite", rows: 99 },
    ],
    problems: [{ path: "/entity/thing/properties/name/default", code: "x" }],
    warnings: [{ path: "/entity/thing/properties/names", code: "y" }],
  });
  expect(effect).toEqual({
    class: "scan",
    rows: 12,
    problems: 1,
    warnings: 0,
    usedBy: [{ kind: "view", key: "all" }],
  });
});

const step = { class: "scan", problems: [], warnings: [] } as const;
const plan: PlanView = {
  base: 1,
  steps: [
    { ...step, kind: "change-settings", entity: "thing", field: "name", rows: 120 },
    { ...step, kind: "make-unique", entity: "thing", field: "name", rows: 120 },
    { ...step, kind: "change-document", class: "instant", document: "view/old", rows: 0 },
  ],
  problems: [
    {
      path: "/entity/thing/properties/name/x-unique",
      code: "duplicate_values",
      params: {
        samples: [
          { value: "a | `b`", count: 2 },
          { id: "r1", value: 7 },
        ],
      },
    },
  ],
  warnings: [{ path: "/view/old", code: "left" }],
};

test("progress counts the rows of the steps that are done, and knows when there is no way back", () => {
  expect(progressOf(plan, undefined)).toEqual({
    rows: 0,
    totalRows: 240,
    last: undefined,
    indexing: false,
    finishing: false,
  });
  expect(progressOf(plan, { done: 1, total: 2, step: "change-settings thing name" })).toMatchObject({
    rows: 120,
    last: { kind: "change-settings" },
    finishing: false,
  });
  const indexing = { done: 2, total: 3, step: "index-records", rows: { done: 1000, total: 2500 } };
  expect(progressOf(plan, indexing)).toMatchObject({ rows: 1240, totalRows: 2740, indexing: true, finishing: false });
  expect(progressOf(plan, { done: 3, total: 3, step: "index-records" })).toMatchObject({ rows: 240, finishing: true });
  expect(progressOf(undefined, { done: 1, total: 3, step: "add-field other x" })).toMatchObject({
    rows: 0,
    totalRows: 0,
  });
});

test("the report tells every change, what stands against it and its samples, as Markdown that holds together", () => {
  const report = planMarkdown(
    { published: before, draft: after, groups: changeGroups(before, after), plan, version: 1 },
    {
      label: (labels, fallback) => labels?.["en"] ?? fallback,
      t: (key, values) => [key, ...Object.values(values ?? {})].join(" "),
      d: (key) => key,
      part: (part) => part,
      action: (type) => type,
      problem: ({ code }) => code,
    },
  );
  expect(report).toContain("# publish.version 1 2");
  expect(report).toContain("## thing (kind.entity `thing`)");
  expect(report).toMatch(/\| publish\.field\.changed name \(.*x-unique.*\) \| publish\.class\.scan \| 120 \|/);
  expect(report).toContain("- **thing · name**: duplicate_values");
  expect(report).toContain("  - `a | 'b'`");
  expect(report).toContain("  - `7 — r1`");
  expect(report).toContain("## publish.remarks\n\n- **old**: left");
  const tables = report.split("\n").filter((line) => line.startsWith("|"));
  for (const line of tables) expect(line.match(/(?<!\\)\|/g)).toHaveLength(5);
});

test("a problem within a rule names its innermost step, as the editor numbers it", () => {
  const notify = { id: "tell", type: "notify", labels: { en: "Tell the owner" } };
  const draft: DefinitionSet = {
    ...EMPTY_DEFINITIONS,
    rule: {
      won: {
        labels: { en: "Won" },
        entity: "thing",
        trigger: { type: "changed" },
        steps: [
          { id: "wait", type: "wait" },
          { id: "split", type: "branch", branches: [{ id: "yes", steps: [notify] }] },
          { id: "last", type: "set-fields" },
        ],
      },
    },
  };
  const nameAt = (path: string) =>
    placeOfProblem(
      { path },
      {
        published: EMPTY_DEFINITIONS,
        draft,
        label: (labels, fallback) => labels?.["en"] ?? fallback,
        action: (type) => `the action ${type}`,
      },
    ).name;
  expect(nameAt("/rule/won/steps/1/branches/0/steps/0/settings/to")).toBe("Won · 3. Tell the owner");
  expect(nameAt("/rule/won/steps/1/branches/0/when")).toBe("Won · 2. the action branch");
  expect(nameAt("/rule/won/steps/2")).toBe("Won · 4. the action set-fields");
  expect(nameAt("/rule/won/steps/20")).toBe("Won");
  expect(nameAt("/rule/won/condition")).toBe("Won");
});
