import { KINDS, type DefinitionSet, EMPTY_DEFINITIONS } from "@quoin/definition";
import fc from "fast-check";
import { expect, test } from "vitest";
import { changeField } from "../commands/change-field.ts";
import { changeForm } from "../commands/change-form.ts";
import { checkShape } from "../source/check-shape.ts";
import { beginEdits, redoStep, runCommand, undoStep } from "./history.ts";
import { MAKERS } from "../testing/command-makers.ts";

const start: DefinitionSet = {
  ...EMPTY_DEFINITIONS,
  entity: {
    thing: {
      type: "object",
      "x-labels": { en: "Thing" },
      properties: {
        name: { type: "string", "x-type": "text" },
        size: {
          type: "integer",
          "x-type": "integer",
          "x-required-when": { required: ["name"], properties: { name: { const: "a" } } },
        },
        kind: { type: "string", "x-type": "select", enum: ["a"], "x-options": [{ id: "a" }] },
      },
      required: ["name"],
    },
  },
  form: {
    "thing-record": {
      entity: "thing",
      header: { facts: ["size"] },
      tabs: [
        {
          id: "main",
          sections: [
            {
              id: "basic",
              items: [
                { id: "name", field: "name" },
                { id: "size", field: "size", span: 2, visibleWhen: true },
              ],
            },
            { id: "more", columns: 3, items: [] },
          ],
        },
        { id: "second", sections: [{ id: "rest", items: [{ id: "kind", field: "kind" }] }] },
      ],
    },
  },
  role: { seller: { entities: { thing: { create: true, fields: { "*": "edit", size: "read" } } } } },
};

const steps = fc.array(
  fc.record({
    maker: fc.nat(MAKERS.length - 1),
    a: fc.nat(1000),
    b: fc.nat(1000),
    word: fc.constantFrom("Size", "Größe", "客户", "order", "Credit limit", "1st"),
    pause: fc.nat(900),
  }),
  { maxLength: 40 },
);

test("any commands undone lead back to the beginning and redone to the end; documents keep their shape all along", () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      let history = beginEdits(start);
      let at = 0;
      for (const { maker, pause, ...random } of sequence) {
        at += pause;
        const command = MAKERS[maker]?.(history.set, random);
        if (command) history = runCommand(history, command, { at, selected: { kind: "form" } });
        for (const kind of KINDS) {
          for (const document of Object.values(history.set[kind])) expect(checkShape(kind, document)).toEqual([]);
        }
      }
      const end = history.set;
      let back = history;
      while (back.past.length > 0) back = undoStep(back);
      expect(back.set).toEqual(start);
      expect(Object.keys(back.set.entity["thing"]?.properties ?? {})).toEqual(["name", "size", "kind"]);
      while (back.future.length > 0) back = redoStep(back);
      expect(back.set).toEqual(end);
    }),
    { numRuns: 150 },
  );
});

test("typing within half a second is one step, after a pause another", () => {
  const type = (en: string) => changeField({ entity: "thing", field: "size" }, { schema: { "x-labels": { en } } });
  const selected = { kind: "form" } as const;
  let history = beginEdits(start);
  for (const [word, at] of [
    ["S", 0],
    ["Si", 300],
    ["Siz", 700],
    ["Size", 1500],
  ] as const) {
    history = runCommand(history, type(word), { at, selected });
  }
  expect(history.past).toHaveLength(2);
  history = undoStep(history);
  expect(history.set.entity["thing"]?.properties["size"]?.["x-labels"]).toEqual({ en: "Siz" });
  history = undoStep(history);
  expect(history.set).toEqual(start);
});

test("a command that changes nothing leaves no step and forgets nothing that was undone", () => {
  const selected = { kind: "form" } as const;
  const made = undoStep(runCommand(beginEdits(start), changeForm("thing-record", { order: 5 }), { at: 0, selected }));
  const same = runCommand(made, changeForm("thing-record", { order: undefined }), { at: 900, selected });
  expect(same).toBe(made);
  expect(same.future).toHaveLength(1);
});
