import { describe, expect, test } from "vitest";
import { fieldType } from "../field-type.ts";
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
});
