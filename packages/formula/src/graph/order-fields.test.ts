import fc from "fast-check";
import { expect, test } from "vitest";
import { type ComputedNode, orderFields } from "./order-fields.ts";

test("each comes after all that it reads", () => {
  const order = orderFields([
    { key: "deal.total", reads: ["deal.net", "deal.tax"] },
    { key: "deal.tax", reads: ["deal.net", "country.rate"] },
    { key: "deal.net", reads: ["deal.amount"] },
    { key: "company.sum", reads: ["deal.total"] },
  ]);
  expect(order).toEqual({ order: ["deal.net", "deal.tax", "deal.total", "company.sum"] });
});

test("a circle is told with its path", () => {
  expect(orderFields([{ key: "a", reads: ["a"] }])).toEqual({ cycle: ["a", "a"] });
  expect(
    orderFields([
      { key: "start", reads: ["a"] },
      { key: "a", reads: ["x", "b"] },
      { key: "b", reads: ["c"] },
      { key: "c", reads: ["a"] },
      { key: "x", reads: [] },
    ]),
  ).toEqual({ cycle: ["a", "b", "c", "a"] });
});

test("a chain of any length is no trouble", () => {
  const nodes = Array.from({ length: 50_000 }, (_one, index): ComputedNode => ({
    key: `f${index}`,
    reads: [`f${index + 1}`],
  }));
  const found = orderFields(nodes);
  expect("order" in found && found.order.slice(0, 2)).toEqual(["f49999", "f49998"]);
});

test("of any graph there is an order or a circle, and either is right", () => {
  const graph = fc.array(fc.array(fc.nat(9), { maxLength: 3 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(graph, (reads) => {
      const nodes = reads.map((targets, index): ComputedNode => ({
        key: `f${index}`,
        reads: targets.map((target) => `f${target}`),
      }));
      const byKey = new Map(nodes.map((node) => [node.key, node]));
      const found = orderFields(nodes);
      if ("cycle" in found) {
        expect(found.cycle.length).toBeGreaterThan(1);
        expect(found.cycle[0]).toBe(found.cycle.at(-1));
        found.cycle.slice(1).forEach((key, index) => expect(byKey.get(found.cycle[index] ?? "")?.reads).toContain(key));
        return;
      }
      expect([...found.order].sort()).toEqual(nodes.map(({ key }) => key).sort());
      for (const { key, reads: keys } of nodes) {
        for (const read of keys)
          if (byKey.has(read)) expect(found.order.indexOf(read)).toBeLessThan(found.order.indexOf(key));
      }
    }),
    { numRuns: 300 },
  );
});
