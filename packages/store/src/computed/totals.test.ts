import { decodeValue, encodeValue, rollUp } from "@quoin/formula";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal, integer, relation, setOf, text } from "../testing/sets.ts";
import { openComputed } from "../testing/open-computed.ts";
import { rollup } from "../testing/computed-set.ts";

const FUNCTIONS = ["sum", "avg", "min", "max"] as const;
const only = { required: ["counted"], properties: { counted: { const: "yes" } } };
const day = { type: "string", "x-type": "date", "x-labels": { en: "Day" } };

/** A field for each function over each of the fields, with a condition and without. */
const sums = Object.fromEntries(
  (["amount", "pieces"] as const).flatMap((of) =>
    FUNCTIONS.flatMap((fn) => [
      [`${of}_${fn}`, rollup("part.owner_of", fn, { "x-of": of, "x-as": "decimal", "x-scale": 4 })],
      [
        `${of}_${fn}_some`,
        rollup("part.owner_of", fn, { "x-of": of, "x-as": "decimal", "x-scale": 4, "x-where": only }),
      ],
    ]),
  ),
);
const set = setOf({
  whole: {
    name: text(),
    ...sums,
    parts: rollup("part.owner_of", "count", { "x-as": "integer" }),
    first_on: rollup("part.owner_of", "min", { "x-of": "on_day" }),
    last_on: rollup("part.owner_of", "max", { "x-of": "on_day" }),
  },
  part: { owner_of: relation("whole"), amount: decimal(3), pieces: integer(), on_day: day, counted: text() },
});

const amount = fc.option(
  fc.oneof(
    fc.integer({ min: -9999, max: 9999 }).map((mills) => mills / 1000),
    fc.constantFrom(999_999_999_999.999, -999_999_999_999.999, 0, 0.001, -0.001),
  ),
  { nil: undefined },
);
const pieces = fc.option(fc.constantFrom(0, -7, 3, 999_999_999_999_999, -999_999_999_999_999), { nil: undefined });
const part = fc.record(
  {
    amount,
    pieces,
    on_day: fc.constantFrom("2028-02-29", "0001-01-01", "9999-12-31", "2026-03-29", undefined),
    counted: fc.constantFrom("yes", "no", undefined),
  },
  { noNullPrototype: true },
);

test("what the database adds up is what adding up one by one gives, to the last digit", async () => {
  const { create, many, get } = await openComputed(set);
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
      const whole = await create("whole", { name: "w" });
      if (parts.length > 0)
        await many(
          "part",
          parts.map((one) => ({ ...one, owner_of: whole["id"] })),
        );
      const found = await get("whole", whole["id"]);
      for (const of of ["amount", "pieces"] as const) {
        for (const fn of FUNCTIONS) {
          for (const some of [false, true]) {
            const counted = parts.filter((one) => !some || one.counted === "yes");
            const encoded = encodeValue(
              rollUp(
                fn,
                counted.map((one) => decodeValue(one[of], "number")),
              ),
              4,
            );
            const key = `${of}_${fn}${some ? "_some" : ""}`;
            expect([key, found[key]]).toEqual([key, "value" in encoded ? encoded.value : undefined]);
          }
        }
      }
      const days = parts.flatMap(({ on_day }) => on_day ?? []).sort();
      expect([found["parts"], found["first_on"], found["last_on"]]).toEqual([parts.length, days[0], days.at(-1)]);
    }),
    { numRuns: 25 },
  );
}, 60_000);
