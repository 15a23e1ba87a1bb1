import fc from "fast-check";
import { expect, test } from "vitest";
import { dependentsOf } from "./dependents-of.ts";
import { type ComputedNode, orderFields } from "./order-fields.ts";
import { volatileFields } from "./volatile-fields.ts";

const ORDER: readonly ComputedNode[] = [
  { key: "net", reads: ["amount", "discount"] },
  { key: "tax", reads: ["net"] },
  { key: "label", reads: ["name"] },
  { key: "total", reads: ["net", "tax"] },
];

test("only what depends on a change is worked out again, in order", () => {
  expect(dependentsOf(["discount"], ORDER)).toEqual(["net", "tax", "total"]);
  expect(dependentsOf(["name", "tax"], ORDER)).toEqual(["label", "total"]);
  expect(dependentsOf(["owner"], ORDER)).toEqual([]);
});

test("what reads a field of today's is of today too", () => {
  const order = [
    { key: "age", reads: ["birthday"], volatile: true },
    { key: "size", reads: ["amount"], volatile: false },
    { key: "adult", reads: ["age"], volatile: false },
    { key: "line", reads: ["size", "adult"], volatile: false },
  ];
  expect([...volatileFields(order)].sort()).toEqual(["adult", "age", "line"]);
});

test("in any graph, a field depends on a change exactly where a path leads there", () => {
  const graph = fc.array(fc.array(fc.nat(9), { maxLength: 3 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(graph, fc.nat(9), (reads, start) => {
      const nodes = reads.map((targets, index): ComputedNode => ({
        key: `f${index}`,
        reads: targets.map((target) => `f${target}`),
      }));
      const found = orderFields(nodes);
      if (!("order" in found)) return;
      const byKey = new Map(nodes.map((node) => [node.key, node]));
      const order = found.order.flatMap((key) => byKey.get(key) ?? []);
      const reaches = (key: string): boolean =>
        (byKey.get(key)?.reads ?? []).some((read) => read === `f${start}` || reaches(read));
      expect([...dependentsOf([`f${start}`], order)].sort()).toEqual(
        nodes
          .map(({ key }) => key)
          .filter(reaches)
          .sort(),
      );
    }),
    { numRuns: 300 },
  );
});
