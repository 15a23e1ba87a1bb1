import { type EntityDocument, readEntity } from "@quoin/definition";
import { checkRecord } from "@quoin/fields";
import { describe, expect, it } from "vitest";
import { changesOf } from "./changes-of.ts";
import { formValues } from "./form-values.ts";
import { problemsOf } from "./problems-of.ts";
import { recordResolver } from "./record-resolver.ts";

const document: EntityDocument = {
  type: "object",
  properties: {
    name: { "x-type": "text", type: "string", maxLength: 5 },
    phone: { "x-type": "phone", type: "string" },
    step: {
      "x-type": "stage",
      type: "string",
      enum: ["a", "b", "c"],
      "x-options": [{ id: "a", transitions: ["b"] }, { id: "b" }, { id: "c", gate: { required: ["phone"] } }],
    },
  },
  required: ["name"],
};
const entity = readEntity("thing", document);
const context = { now: new Date("2026-11-22T00:00:00Z"), timeZone: "UTC" };
const stored = { id: "1", rev: 3, name: "Acme", step: "a", created_at: "2026-01-01T00:00:00.000Z" };

describe("checking a form", () => {
  it("finds what the server finds", () => {
    const values = { ...formValues(entity, stored), name: "Much too long", step: "c" };
    const mine = problemsOf(values, { entity, base: stored, context });
    const theirs = checkRecord(entity, { ...stored, name: "Much too long", step: "c" }, { previous: stored, context });
    expect([...mine.values()]).toEqual(theirs);
    expect([...mine.keys()]).toEqual(["name", "step"]);
  });

  it("does not blame fields that nobody touched", () => {
    const broken = { ...stored, name: "Longer than five" };
    expect(problemsOf(formValues(entity, broken), { entity, base: broken, context }).size).toBe(0);
  });

  it("says each problem at its field", async () => {
    const resolver = recordResolver(
      () => ({ entity, base: undefined, context }),
      () => (problem, field) => `${field}: ${problem.code}`,
    );
    const { errors } = await resolver({ ...formValues(entity, {}), phone: "not a phone" }, undefined, {
      fields: {},
      shouldUseNativeValidation: false,
    });
    expect(errors).toEqual({
      name: { type: "required", message: "name: required" },
      phone: { type: "bad_phone", message: "phone: bad_phone" },
    });
  });

  it("does not take a colleague's save for a change of one's own", () => {
    const newer = { ...stored, rev: 4, updated_at: "2026-11-22T10:00:00.000Z" };
    expect(changesOf(entity, stored, formValues(entity, newer))).toEqual({});
    expect(problemsOf(formValues(entity, newer), { entity, base: stored, context }).size).toBe(0);
  });

  it("sends changed fields only, in stored form, and null for what was emptied", () => {
    const base = { ...stored, phone: "+8613800138000" };
    expect(changesOf(entity, base, formValues(entity, base))).toEqual({});
    expect(changesOf(entity, base, { ...formValues(entity, base), name: " Acme ", phone: "138 0013 8000" })).toEqual(
      {},
    );
    expect(changesOf(entity, base, { ...formValues(entity, base), name: "Bolt", phone: null })).toEqual({
      name: "Bolt",
      phone: null,
    });
  });
});
