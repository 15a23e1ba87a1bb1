import { json } from "@codemirror/lang-json";
import { type DefinitionSet, EMPTY_DEFINITIONS, type FormDocument } from "@quoin/definition";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkShape } from "./check-shape.ts";
import { checkSource } from "./check-source.ts";
import { editText } from "./edit-text.ts";
import { pathAt, rangeOf, type TextRange } from "./json-tree.ts";
import { pathSelection, selectionPath } from "./selection-path.ts";
import { nameSuggestions, valueSuggestions } from "./suggestions.ts";

const form: FormDocument = {
  entity: "thing",
  tabs: [
    {
      id: "main",
      sections: [
        {
          id: "basic",
          items: [
            { id: "a", field: "name" },
            { id: "b", field: "kind" },
          ],
        },
      ],
    },
  ],
};
const set: DefinitionSet = {
  ...EMPTY_DEFINITIONS,
  entity: {
    thing: {
      type: "object",
      "x-labels": { en: "Thing" },
      properties: {
        name: { type: "string", "x-type": "text" },
        kind: { type: "string", "x-type": "select", "x-options": [{ id: "big" }, { id: "small" }] },
        spare: { type: "string", "x-type": "text" },
      },
    },
  },
  form: { sheet: form },
};
const entity = set.entity["thing"];
const at = { kind: "entity", key: "thing" } as const;

test("the smallest edit makes one text the other", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "b", "\n") }),
      fc.string({ unit: fc.constantFrom("a", "b", "\n") }),
      (a, b) => {
        const edit = editText(a, b);
        const made = edit ? a.slice(0, edit.from) + edit.insert + a.slice(edit.to) : a;
        expect(made).toBe(b);
        expect(edit === undefined).toBe(a === b);
      },
    ),
  );
});

test("what is no JSON and what has not the shape is not taken; what only means the wrong thing is, with its problems", () => {
  expect(checkSource(set, at, "{")).toEqual({ document: undefined, sound: false, problems: [] });
  expect(checkSource(set, at, '{"type":"object","properties":5}')).toMatchObject({
    sound: false,
    problems: [{ path: "/properties", code: "wrong_type" }],
  });
  const wrong = JSON.stringify({
    ...entity,
    properties: { ...entity?.properties, kind: { ...entity?.properties["kind"], default: "vip" } },
  });
  const read = checkSource(set, at, wrong);
  expect(read.sound).toBe(true);
  expect(read.problems).toEqual([expect.objectContaining({ path: "/properties/kind/default", code: "not_an_option" })]);
  expect(checkSource(set, at, JSON.stringify(entity)).problems).toEqual([]);
  // A type that nothing can draw.
  expect(checkSource(set, at, JSON.stringify(entity).replace('"select"', '"selected"'))).toMatchObject({
    sound: false,
    problems: [{ path: "/properties/kind/x-type", code: "unknown_field_type" }],
  });
});

test("the shape is told by place", () => {
  expect(
    checkShape("form", { entity: "Thing", tabs: [], extra: 1 }).map(({ path, code }) => `${path} ${code}`),
  ).toEqual(["/entity bad_format", "/tabs too_few", "/extra unknown_keyword"]);
  expect(checkShape("form", form)).toEqual([]);
  expect(checkShape("entity", { type: "object", properties: { a: {} } })).toEqual([
    { path: "/properties/a", code: "missing", params: { key: "x-type" } },
  ]);
});

test("positions and paths of a text lead to each other", () => {
  const text = JSON.stringify({ ...form, note: { 'a"b': [1, { c: true }] } }, null, 2);
  const tree = json().language.parser.parse(text);
  const read = ({ from, to }: TextRange) => text.slice(from, to);
  for (const path of [["tabs", "0", "sections", "0", "items", "1", "field"], ["note", 'a"b', "1", "c"], ["entity"]]) {
    const range = rangeOf(tree, path, { read });
    expect(range).toBeDefined();
    expect(pathAt(tree, range?.to ?? 0, read)).toEqual(path);
  }
  expect(read(rangeOf(tree, ["note", 'a"b', "0"], { read }) ?? { from: 0, to: 0 })).toBe("1");
  expect(read(rangeOf(tree, ["entity"], { read, whole: true }) ?? { from: 0, to: 0 })).toBe('"entity": "thing"');
  // The longest part that there is.
  expect(read(rangeOf(tree, ["entity", "gone"], { read }) ?? { from: 0, to: 0 })).toBe('"thing"');
});

test("what is selected and where the cursor is are the same thing", () => {
  const item = { kind: "item", id: "main.basic.b" } as const;
  expect(selectionPath(item, { kind: "entity", form })).toEqual(["properties", "kind"]);
  expect(selectionPath(item, { kind: "form", form })).toEqual(["tabs", "0", "sections", "0", "items", "1"]);
  expect(pathSelection(["properties", "kind", "x-options", "0"], { kind: "entity", form }, set)).toEqual(item);
  expect(pathSelection(["properties", "spare"], { kind: "entity", form }, set)).toEqual({ kind: "field", id: "spare" });
  expect(pathSelection(["tabs", "0", "sections", "0", "items", "1", "field"], { kind: "form", form }, set)).toEqual(
    item,
  );
  expect(pathSelection(["tabs", "0", "sections", "0"], { kind: "form", form }, set)).toEqual({
    kind: "section",
    id: "main.basic",
  });
  expect(pathSelection(["header"], { kind: "form", form }, set)).toEqual({ kind: "part", id: "@header" });
  expect(pathSelection(["labels"], { kind: "form", form }, set)).toBeUndefined();
});

test("suggestions are the names and values that fit", () => {
  const names = (path: string[]) =>
    nameSuggestions({ kind: "entity", document: entity, path }).map(({ label }) => label);
  expect(names([])).toContain("x-title");
  expect(names([])).not.toContain("properties");
  expect(names(["properties", "name"])).toEqual(expect.arrayContaining(["maxLength", "x-name", "x-unique"]));
  const values = (kind: "entity" | "form", path: string[]) =>
    valueSuggestions(set, { kind, document: kind === "entity" ? entity : form, path }).map(({ text }) => text);
  expect(values("entity", ["properties", "kind", "default"])).toEqual(['"big"', '"small"']);
  expect(values("entity", ["properties", "kind", "x-type"])).toContain('"stage"');
  expect(values("entity", ["x-title"])).toEqual(['"name"', '"kind"', '"spare"']);
  expect(values("form", ["tabs", "0", "sections", "0", "items", "0", "field"])).toEqual(
    expect.arrayContaining(['"spare"', '"owner"']),
  );
  expect(values("form", ["purpose"])).toEqual(['"record"', '"create"']);
  expect(values("form", ["timeline"])).toEqual(["true", "false"]);
});
