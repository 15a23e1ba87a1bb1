import { type DefinitionSet, EMPTY_DEFINITIONS, type EntityDocument } from "@quoin/definition";
import { expect, test } from "vitest";
import { changeGroups } from "./change-groups.ts";
import { labelsOfLine } from "./labels-of-line.ts";
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
      { ...step, class: "scan", rows: 12 },
      { ...step, class: "instant", rows: 0 },
      { ...step, field: "gone", class: "rewrite", rows: 99 },
    ],
    problems: [{ path: "/entity/thing/properties/name/default", code: "x" }],
    warnings: [{ path: "/entity/thing/properties/names", code: "y" }],
  });
  expect(effect).toEqual({ class: "scan", rows: 12, problems: 1, warnings: 0 });
});
