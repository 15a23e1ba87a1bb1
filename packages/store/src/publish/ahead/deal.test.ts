import fc from "fast-check";
import { expect, test } from "vitest";
import { deal, dealtAtOnce } from "./deal.ts";

const dealings = fc.record({ turns: fc.integer({ min: 1, max: 8 }), part: fc.integer({ min: 1, max: 20 }) });

test("every row is dealt out once, to transactions that are none of them too large", () => {
  fc.assert(
    fc.property(dealings, fc.nat({ max: 400 }), (dealing, count) => {
      const rows = Array.from({ length: Math.min(count, dealtAtOnce(dealing)) }, (_, i) => i);
      const dealt = deal(rows, dealing);
      expect(dealt.length).toBeGreaterThan(0);
      expect(dealt.flat().toSorted((a, b) => a - b)).toEqual(rows);
      for (const some of dealt) expect(some.length).toBeLessThanOrEqual(dealing.part);
    }),
  );
});

test("of rows that lie side by side each is written in another turn, a turn being as many transactions as there are turns", () => {
  const dealing = { turns: 4, part: 10 };
  const dealt = deal(
    Array.from({ length: dealtAtOnce(dealing) }, (_, i) => i),
    dealing,
  );
  expect(dealt).toHaveLength(16);
  const at = dealt.flatMap((some, transaction) => some.map((row) => ({ row, transaction })));
  const byRow = at.toSorted((a, b) => a.row - b.row);
  for (const [index, { transaction }] of byRow.entries()) {
    const next = byRow[index + 1];
    if (next !== undefined && next.row % 4 !== 0) expect(next.transaction - transaction).toBe(4);
  }
});
