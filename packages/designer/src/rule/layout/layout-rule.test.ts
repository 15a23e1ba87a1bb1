import type { StepDocument } from "@quoin/definition";
import { expect, test } from "vitest";
import { walkSteps } from "../steps/walk-steps.ts";
import { layoutRule, NODE } from "./layout-rule.ts";

const leaf = (id: string): StepDocument => ({ id, type: "leaf" });
const steps: StepDocument[] = [
  leaf("a"),
  {
    id: "fork",
    type: "fork",
    branches: [
      {
        id: "one",
        when: true,
        steps: [
          leaf("b"),
          {
            id: "inner",
            type: "fork",
            branches: [
              { id: "x", when: true, steps: [] },
              { id: "y", steps: [leaf("c")] },
            ],
          },
        ],
      },
      { id: "two", when: false, steps: [] },
    ],
  },
  leaf("d"),
];

test("every step has a node, no two of them overlap, and all are inside", () => {
  const { nodes, width, height } = layoutRule(steps);
  expect(
    nodes
      .filter((node) => node.step)
      .map((node) => node.step)
      .sort(),
  ).toEqual(
    walkSteps(steps)
      .map((at) => at.step.id)
      .sort(),
  );
  for (const [index, one] of nodes.entries()) {
    expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height).toBe(true);
    for (const other of nodes.slice(index + 1)) {
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      expect([one.key, other.key, apart]).toEqual([one.key, other.key, true]);
    }
  }
});

test("a step can be added before and after each one, and into each branch", () => {
  const { adds, lanes } = layoutRule(steps);
  expect(adds.map(({ place }) => `${place.lane}:${place.index}`).sort()).toEqual(
    [
      ":0",
      ":1",
      ":2",
      ":3",
      "fork/one:0",
      "fork/one:1",
      "fork/one:2",
      "fork/two:0",
      "inner/x:0",
      "inner/y:0",
      "inner/y:1",
    ].sort(),
  );
  // No branch of "fork" is the rest, so a way leads past it.
  expect(lanes.map(({ step, branch }) => `${step}/${branch ?? ""}`).sort()).toEqual(
    ["fork/", "fork/one", "fork/two", "inner/x", "inner/y"].sort(),
  );
});

test("a rule without steps is a trigger, one place to add, and the end", () => {
  const { nodes, adds, width } = layoutRule([]);
  expect(nodes.map((node) => node.key)).toEqual(["trigger", "end"]);
  expect(adds).toHaveLength(1);
  expect(width).toBeGreaterThan(NODE.trigger);
});

test("on a telephone steps one below the other need no room beside them", () => {
  const { nodes, width } = layoutRule([leaf("a"), leaf("b")], { narrow: true });
  expect(width).toBeLessThanOrEqual(360);
  for (const { x, width: own } of nodes) expect(x >= 0 && x + own <= width).toBe(true);
});
