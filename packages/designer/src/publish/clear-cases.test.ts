import { readEntity } from "@quoin/definition";
import { expect, test } from "vitest";
import { clearCases } from "./clear-cases.ts";

const options = (...ids: readonly string[]) => ({ enum: [...ids], "x-options": ids.map((id) => ({ id })) });
const firm = readEntity("firm", {
  type: "object",
  properties: {
    branch: { type: "string", "x-type": "select", ...options("metal", "silicon") },
    kinds: {
      type: "array",
      "x-type": "multi-select",
      items: { type: "string", enum: ["big", "small"] },
      "x-options": [{ id: "big" }, { id: "small" }],
    },
    part: { type: "string", "x-type": "select", ...options("lathe", "chip", "other") },
  },
});
const part = (field: string, goes: Readonly<Record<string, readonly string[]>>) => {
  const known = firm.fieldByKey.get("part");
  if (!known) throw new Error("part");
  return { ...known, schema: { ...known.schema, "x-depends": { field, options: goes } } };
};

test("each option is emptied where the record does not say what it goes with; options that go with nothing, everywhere", () => {
  const where = (key: string, test: object) => ({ not: { required: [key], properties: { [key]: test } } });
  expect(clearCases(part("branch", { metal: ["lathe"], silicon: ["chip"], fresh: ["lathe"] }), firm)).toEqual([
    { from: "lathe", where: where("branch", { enum: ["metal"] }), to: null },
    { from: "chip", where: where("branch", { enum: ["silicon"] }), to: null },
    { from: "other", to: null },
  ]);
  expect(clearCases(part("kinds", { big: ["lathe", "chip", "other"] }), firm)).toEqual(
    ["lathe", "chip", "other"].map((from) => ({
      from,
      where: where("kinds", { contains: { enum: ["big"] } }),
      to: null,
    })),
  );
  expect(clearCases(part("nothing", {}), firm)).toEqual([]);
});
