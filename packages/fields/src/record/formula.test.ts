import { readEntity } from "@quoin/definition";
import { FORMULA_KINDS, valueText } from "@quoin/formula";
import { describe, expect, it } from "vitest";
import { FIELD_TYPES } from "../registry.ts";
import { fieldOf } from "../testing/field-of.ts";
import { formulaKind } from "./formula-kind.ts";
import { formulaShape } from "./formula-shape.ts";
import { formulaValue } from "./formula-value.ts";

describe.each(Object.values(FIELD_TYPES))("$name", (type) => {
  it("gives formulas its valid examples as what it says they are", () => {
    const field = fieldOf(type.examples.schema);
    const kind = formulaKind(field);
    if (kind === undefined) return;
    expect(FORMULA_KINDS).toContain(kind);
    for (const value of type.examples.valid) {
      expect([value, formulaValue(value, field).kind]).toEqual([
        value,
        expect.stringMatching(new RegExp(`^(${kind}|blank)$`, "u")),
      ]);
    }
    expect(formulaValue(undefined, field)).toEqual({ kind: "blank" });
    expect(formulaValue(null, field)).toEqual({ kind: "blank" });
  });
});

describe("the shape of formulas", () => {
  const deal = readEntity("deal", {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    title: "Deal",
    properties: {
      name: { type: "string", "x-type": "text", "x-labels": { en: "Name", "zh-CN": "名称" } },
      effort: { type: "integer", "x-type": "duration" },
      company: { type: "string", "x-type": "relation", "x-entity": "company" },
      lost: { type: "string", "x-type": "relation", "x-entity": "nowhere" },
    },
  } as Parameters<typeof readEntity>[1]);
  const company = readEntity("company", {
    ...deal.document,
    properties: { tier: { type: "string", "x-type": "select", "x-options": [{ id: "gold" }] } },
  });
  const shape = formulaShape(
    new Map([
      ["deal", deal],
      ["company", company],
    ]),
    "deal",
  );

  it("has own fields first, then those of every record", () => {
    expect(shape.fields().map(({ key }) => key)).toEqual([
      "name",
      "effort",
      "company",
      "lost",
      "id",
      "rev",
      "owner",
      "created_at",
      "created_by",
      "updated_at",
      "updated_by",
    ]);
    expect(shape.field("effort")?.kind).toBe("duration");
    expect(shape.field("created_at")?.kind).toBe("instant");
    expect(shape.field("owner")).toMatchObject({ kind: "text" });
    expect(shape.field("constructor")).toBeUndefined();
  });

  it("leads on over relations to one", () => {
    expect(shape.related("company")?.field("tier")).toMatchObject({ kind: "text", options: [{ id: "gold" }] });
    expect(shape.related("lost")).toBeUndefined();
    expect(shape.related("name")).toBeUndefined();
    expect(shape.related("owner")).toBeUndefined();
    expect(formulaShape(new Map(), "deal").fields()).toEqual([]);
  });

  it("values are exact", () => {
    expect(valueText(formulaValue(5400, fieldOf({ type: "integer", "x-type": "duration" })))).toBe("1:30");
    expect(valueText(formulaValue(0.1, fieldOf({ type: "number", "x-type": "decimal", "x-scale": 2 })))).toBe("0.1");
  });
});
