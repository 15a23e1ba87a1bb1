import { readEntity } from "@quoin/definition";
import { describe, expect, test } from "vitest";
import { fieldType } from "../field-type.ts";
import { conditionShape } from "../record/condition-shape.ts";
import { fieldOf } from "../testing/field-of.ts";

describe("what a type offers beside its values", () => {
  test("money and shares name their unit for a head", () => {
    const money = fieldOf({ type: "number", "x-type": "money", "x-currency": "CNY" });
    const dollars = fieldOf({ type: "number", "x-type": "money", "x-currency": "USD" });
    const share = fieldOf({ type: "number", "x-type": "percent" });
    const unit = (field: typeof money, locale: string) => fieldType(field.type).unit?.(field, locale);
    expect([unit(money, "zh-CN"), unit(money, "en"), unit(share, "en")]).toEqual(["元", "¥", "%"]);
    expect(unit(dollars, "en")).toBe("$");
    expect(unit(fieldOf({ type: "integer", "x-type": "integer" }), "en")).toBeUndefined();
  });

  test("a phone and an address reach somebody, unless masked or broken", () => {
    const phone = fieldOf({ type: "string", "x-type": "phone", "x-country": "CN" });
    const email = fieldOf({ type: "string", "x-type": "email", format: "email" });
    const reach = (field: typeof phone, value: unknown) => fieldType(field.type).reach?.(value, field);
    expect(reach(phone, "+8613816012288")).toBe("tel:+8613816012288");
    expect(reach(email, "mia@zewen.example")).toBe("mailto:mia@zewen.example");
    expect([reach(phone, "138****2288"), reach(phone, undefined), reach(email, "m****@zewen.example")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("figures that stand for something else are told as it in conditions", () => {
    const properties = {
      length: { type: "integer", "x-type": "duration" },
      begins: { type: "string", "x-type": "time" },
      count: { type: "integer", "x-type": "integer" },
    };
    const entity = readEntity("call", { type: "object", properties });
    const shape = conditionShape(new Map([["call", entity]]), "call");
    const texts = (locale: string) =>
      ["length", "begins", "count"].map((key) => shape.field(key)?.text?.(5400, locale));
    expect(texts("zh-CN")).toEqual(["1小时30分", "01:30", undefined]);
    expect(texts("en")[0]).toBe("1 h 30 min");
  });
});
