import { describe, expect, it } from "vitest";
import { FIELD_TYPES, encodeScaled, decodeScaled } from "./index.ts";
const ctx = { locale: "zh-CN", timeZone: "Asia/Shanghai" };
describe.each(Object.values(FIELD_TYPES))("$name", (type) => {
  it("reads texts", () => {
    const field = { key: "f", entity: "e", type: type.name, schema: type.examples.schema, required: false, system: false };
    for (const [t, v] of type.examples.texts) expect(type.fromText(t, field, ctx)).toEqual({ value: v });
  });
});
it("scales", () => { expect(encodeScaled(12.5, 2)).toBe(1250); expect(decodeScaled(-5, 2)).toBe(-0.05); expect(() => encodeScaled(0.1 + 0.2, 8)).toThrow(); });
