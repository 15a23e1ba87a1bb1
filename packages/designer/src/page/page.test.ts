import { type DefinitionSet, EMPTY_DEFINITIONS, type FormDocument, readEntities } from "@quoin/definition";
import { expect, test } from "vitest";
import { addRelated } from "../commands/add-related.ts";
import { renameField } from "../commands/rename-field.ts";
import { allNodes } from "../outline/all-nodes.ts";
import { outlineKey } from "../outline/outline-key.ts";
import { pathSelection, selectionPath } from "../source/selection-path.ts";
import { beginEdits, runCommand, undoStep } from "../state/history.ts";
import { movePart } from "./move-part.ts";
import { partName } from "./part-name.ts";
import { problemsOfPart } from "./part-path.ts";
import { relatedChoices } from "./related-choices.ts";
import { removePart } from "./remove-part.ts";

const form: FormDocument = {
  entity: "thing",
  header: { facts: ["size", "owner.name"], tags: ["kind"], buttons: ["press"] },
  tabs: [{ id: "main", sections: [{ id: "basic", items: [{ id: "name", field: "name" }] }] }],
  related: [
    { id: "parts", entity: "part", field: "thing", columns: ["name", "thing.size", "weight"], sort: "-weight" },
    { id: "notes", entity: "note", field: "about" },
  ],
};
const text = { type: "string", "x-type": "text" } as const;
const set: DefinitionSet = {
  ...EMPTY_DEFINITIONS,
  entity: {
    thing: { type: "object", properties: { name: text, size: { type: "number", "x-type": "decimal" }, kind: text } },
    part: {
      type: "object",
      "x-plural": { en: "Parts" },
      properties: {
        name: { ...text, "x-labels": { en: "Name" } },
        weight: { type: "number", "x-type": "decimal" },
        thing: { type: "string", "x-type": "relation", "x-entity": "thing", "x-labels": { en: "Thing" } },
        spare: { type: "string", "x-type": "relation", "x-entity": "thing" },
      },
    },
  },
  form: { sheet: form },
  rule: { press: { labels: { en: "Press it" }, entity: "thing", trigger: { type: "button" }, steps: [] } },
};
const places = (document: FormDocument) => allNodes(document, new Set()).map(({ id }) => id);
const run = (command: Parameters<typeof runCommand>[1] | undefined) => {
  if (!command) throw new Error("There is no command.");
  return runCommand(beginEdits(set), command, { at: 0, selected: { kind: "form" } });
};
const formOf = (history: ReturnType<typeof run>): FormDocument => history.set.form["sheet"] ?? form;

test("the outline has the header above the tabs, related lists with their columns and the timeline below; a form for new records has the tabs alone", () => {
  expect(places(form)).toEqual([
    "@header",
    "@header/tags/kind",
    "@header/buttons/press",
    "@header/facts/size",
    "@header/facts/owner.name",
    "main",
    "main.basic",
    "main.basic.name",
    "@related",
    "@related/parts",
    "@related/parts/columns/name",
    "@related/parts/columns/thing.size",
    "@related/parts/columns/weight",
    "@related/notes",
    "@timeline",
  ]);
  const first = allNodes(form, new Set()).filter(({ level }) => level === 1);
  expect(first.map(({ position, siblings }) => [position, siblings])).toEqual([
    [1, 4],
    [2, 4],
    [3, 4],
    [4, 4],
  ]);
  expect(places({ ...form, purpose: "create" })).toEqual(["main", "main.basic", "main.basic.name"]);
});

test("the keys of the tree go through the parts of the page", () => {
  const nodes = allNodes(form, new Set(["@related/parts"]));
  const press = (at: string, key: string) => outlineKey(nodes, at, { key });
  expect(press("@header", "ArrowRight")).toEqual({ act: "focus", id: "@header/tags/kind" });
  expect(press("@header/facts/size", "ArrowLeft")).toEqual({ act: "focus", id: "@header" });
  expect(press("@related/parts", "ArrowRight")).toEqual({ act: "open", id: "@related/parts" });
  expect(press("@related/notes", "ArrowDown")).toEqual({ act: "focus", id: "@timeline" });
});

test("parts move within their list and stop at its ends; undoing brings them back", () => {
  const at = { key: "sheet", form };
  const moved = run(movePart(at, "@related/parts/columns/weight", -1));
  expect(formOf(moved).related?.[0]?.columns).toEqual(["name", "weight", "thing.size"]);
  expect(undoStep(moved).set).toEqual(set);
  expect(formOf(run(movePart(at, "@related/parts", 1))).related?.map(({ id }) => id)).toEqual(["notes", "parts"]);
  expect(movePart(at, "@header/tags/kind", 1)).toBeUndefined();
  expect(movePart(at, "@timeline", -1)).toBeUndefined();
});

test("parts are taken off; what is empty afterwards is not written down", () => {
  const at = { key: "sheet", form };
  const removal = removePart(at, "@header/tags/kind");
  expect(formOf(run(removal)).header).toEqual({ facts: ["size", "owner.name"], buttons: ["press"] });
  expect(removal?.select).toEqual({ kind: "part", id: "@header" });
  const only: FormDocument = { ...form, header: { tags: ["kind"] } };
  const emptied = runCommand(
    beginEdits({ ...set, form: { sheet: only } }),
    removePart({ key: "sheet", form: only }, "@header/tags/kind") ?? { name: "none", apply: () => undefined },
    { at: 0, selected: { kind: "form" } },
  );
  expect(formOf(emptied)).not.toHaveProperty("header");
  expect(removePart(at, "@related/parts")?.select).toEqual({ kind: "part", id: "@related/notes" });
  expect(removePart(at, "@related/parts/columns/weight")?.select).toEqual({
    kind: "part",
    id: "@related/parts/columns/thing.size",
  });
  expect(formOf(run(removePart(at, "@timeline"))).timeline).toBe(false);
  expect(removePart(at, "@header")).toBeUndefined();
});

test("every relation that points here can become a list, once, under an id that no tab has", () => {
  const entities = readEntities(set);
  expect(relatedChoices(entities, form)).toEqual([{ entity: "part", field: "spare" }]);
  const tabbed: FormDocument = { ...form, tabs: [{ id: "part", sections: [] }] };
  const command = addRelated({ ...set, form: { sheet: tabbed } }, "sheet", { entity: "part", field: "spare" });
  expect(command.select).toEqual({ kind: "part", id: "@related/part-2" });
  expect(formOf(run(command)).related).toHaveLength(3);
});

test("a place and its path in the source lead to each other", () => {
  const shown = { kind: "form", form } as const;
  for (const place of places(form).filter((id) => id.startsWith("@") && id !== "@timeline")) {
    const path = selectionPath({ kind: "part", id: place }, shown) ?? [];
    expect(path.length).toBeGreaterThan(0);
    expect(pathSelection(path, shown, set)).toEqual({ kind: "part", id: place });
  }
  expect(selectionPath({ kind: "part", id: "@timeline" }, shown)).toBeUndefined();
});

test("a problem stands at its part and at what holds it", () => {
  const problems = [{ path: "/form/sheet/related/0/columns/2", code: "unknown" }];
  const at = (place: string) => problemsOfPart(problems, { formKey: "sheet", form, place }).length;
  expect([at("@related/parts/columns/weight"), at("@related/parts"), at("@related"), at("@related/notes")]).toEqual([
    1, 1, 1, 0,
  ]);
});

test("parts are called by labels", () => {
  const words = {
    form,
    entities: readEntities(set),
    rules: set.rule,
    label: (labels: Readonly<Record<string, string>> | undefined, fallback: string) => labels?.["en"] ?? fallback,
    t: (key: string) => key,
  };
  const name = (place: string) => partName(place, words);
  expect([name("@header"), name("@header/buttons/press"), name("@related/parts")]).toEqual([
    "page.header",
    "Press it",
    "Parts",
  ]);
  expect(name("@related/parts/columns/name")).toBe("Name");
  expect(name("@related/parts/columns/thing.size")).toBe("Thing · size");
});

test("renaming a field follows it into the related lists of other forms", () => {
  const renamed = run(renameField({ entity: "part", field: "weight", to: "mass" }));
  expect(formOf(renamed).related?.[0]).toMatchObject({ columns: ["name", "thing.size", "mass"], sort: "-mass" });
});
