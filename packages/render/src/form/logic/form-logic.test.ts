import { bindCondition, parseCondition } from "@quoin/condition";
import { type EntityDocument, type FormDocument, readEntity } from "@quoin/definition";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenFields } from "../check/hidden-fields.ts";
import { createFormLogic } from "./form-logic.ts";
import { formNodes } from "./form-nodes.ts";

const document: EntityDocument = {
  type: "object",
  properties: {
    name: { "x-type": "text", type: "string" },
    kind: {
      "x-type": "select",
      type: "string",
      enum: ["firm", "person"],
      "x-options": [{ id: "firm" }, { id: "person" }],
    },
    code: {
      "x-type": "text",
      type: "string",
      "x-required-when": { required: ["kind"], properties: { kind: { const: "firm" } } },
    },
    limit: { "x-type": "integer", type: "integer" },
    secret: { "x-type": "text", type: "string" },
  },
  required: ["name"],
};
const entity = readEntity("thing", document);
const isFirm = { required: ["kind"], properties: { kind: { const: "firm" } } };
const isRich = { required: ["limit"], properties: { limit: { minimum: 100 } } };
const form: FormDocument = {
  entity: "thing",
  tabs: [
    {
      id: "main",
      sections: [
        {
          id: "top",
          items: [
            { id: "name", field: "name" },
            { id: "kind", field: "kind" },
            { id: "secret", field: "secret" },
          ],
        },
        {
          id: "firm",
          items: [
            { id: "code", field: "code", visibleWhen: isFirm, readonlyWhen: isRich },
            { id: "hint", text: { en: "Rich firm" }, visibleWhen: { allOf: [isFirm, isRich] } },
          ],
        },
      ],
    },
    { id: "money", visibleWhen: isFirm, sections: [{ id: "all", items: [{ id: "limit", field: "limit" }] }] },
  ],
};
const context = { now: new Date("2026-11-22T00:00:00Z"), timeZone: "Asia/Shanghai" };
const nodes = formNodes(form, { entity, context, accessOf: (key) => (key === "secret" ? "none" : "edit") });
const start = (values: Record<string, unknown>) => createFormLogic(nodes, values);

describe("what a form shows", () => {
  it("derives visible, read-only and required from the values", () => {
    const logic = start({ kind: "firm", limit: 500 });
    expect(logic.stateOf("main.firm.code")).toEqual({ visible: true, readOnly: true, required: true });
    expect(logic.stateOf("main.top.name")).toEqual({ visible: true, readOnly: false, required: true });
    expect(logic.stateOf("money").visible).toBe(true);
  });

  it("leaves out what the reader may not see, and sections and tabs in which nothing is left", () => {
    const logic = start({ kind: "person" });
    expect(logic.stateOf("main.top.secret").visible).toBe(false);
    expect(logic.stateOf("main.firm").visible).toBe(false);
    expect(logic.stateOf("money").visible).toBe(false);
    expect(hiddenFields(form, logic)).toEqual(["secret", "code", "limit"]);
  });

  it("asks only the nodes again that read the changed field, and tells only those that are different", () => {
    const logic = start({ kind: "person" });
    const told: string[] = [];
    for (const { id } of nodes) logic.subscribe(id, () => told.push(id));
    logic.update({ kind: "person", name: "A" }, "name");
    expect(told).toEqual([]);
    logic.update({ kind: "firm", name: "A" }, "kind");
    expect(new Set(told)).toEqual(new Set(["main.firm.code", "main.firm", "money"]));
  });

  it("comes to the same states step by step as all at once", () => {
    const step = fc.oneof(
      fc.record({ field: fc.constant("kind"), value: fc.constantFrom("firm", "person", null) }),
      fc.record({ field: fc.constant("limit"), value: fc.constantFrom(1, 100, null) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const values: Record<string, unknown> = {};
        const logic = start(values);
        for (const { field, value } of steps) {
          values[field] = value;
          logic.update(values, field);
        }
        const whole = start(values);
        for (const { id } of nodes) expect(logic.stateOf(id)).toEqual(whole.stateOf(id));
      }),
    );
  });

  it("shows and asks for nothing on the word of records that only the server knows", () => {
    const related = {
      id: "x",
      required: false,
      visible: bindCondition(parseCondition({ related: { owner_of: true } }), context),
    };
    expect(createFormLogic([related], {}).stateOf("x")).toEqual({ visible: true, readOnly: false, required: false });
  });
});
