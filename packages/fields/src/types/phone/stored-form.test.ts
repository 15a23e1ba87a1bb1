import fc from "fast-check";
import { expect, test } from "vitest";
import { phone } from "./index.ts";
import { countryOf, readPhone, storedPhone } from "./read-phone.ts";
import { storedForm } from "./stored-form.ts";

const field = (country: string) => ({
  key: "phone",
  entity: "thing",
  type: phone.name,
  schema: { type: "string", "x-type": phone.name, "x-country": country } as const,
  required: false,
  system: false,
});

test("what is told by its shape is what the library reads", () => {
  const digits = (least: number, most: number) =>
    fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: least, maxLength: most });
  const text = fc.oneof(
    fc
      .tuple(fc.constantFrom("+861", "1", "+86 1", "+8613", "19", "0086"), digits(8, 11))
      .map((parts) => parts.join("")),
    digits(1, 14),
  );
  fc.assert(
    fc.property(text, fc.constantFrom("CN", "US", "DE", "HK"), (typed, country) => {
      const of = field(country);
      const read = readPhone(typed, countryOf(of));
      expect(storedForm(typed, of)).toBe(read && storedPhone(read));
    }),
    { numRuns: 3000 },
  );
});
