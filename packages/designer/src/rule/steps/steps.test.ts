import type { StepDocument } from "@quoin/definition";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyStepCommand } from "./apply-step-command.ts";
import { copyStep } from "./copy-step.ts";
import { findStep } from "./find-step.ts";
import { neighbourPlace } from "./neighbour-place.ts";
import { newStep } from "./new-step.ts";
import { placesFor } from "./places-for.ts";
import type { StepCommand } from "./step-command.ts";
import { stepIds } from "./step-ids.ts";
import { walkSteps } from "./walk-steps.ts";

/** Random trees of steps whose ids are all different. */
const trees: fc.Arbitrary<readonly StepDocument[]> = fc
  .letrec<{ steps: StepDocument[]; step: StepDocument }>((tie) => ({
    steps: fc.array(tie("step"), { maxLength: 2 }),
    step: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constant({ id: "x", type: "leaf", settings: { values: { a: { value: 1 } } } }),
      fc.tuple(tie("steps"), tie("steps")).map(([yes, no]) => ({
        id: "x",
        type: "fork",
        branches: [
          { id: "yes", when: true, steps: yes },
          { id: "no", steps: no },
        ],
      })),
    ),
  }))
  .steps.map((steps) => {
    let count = 0;
    const named = (step: StepDocument): StepDocument => ({
      ...step,
      id: `s${(count += 1)}`,
      ...(step.branches && {
        branches: step.branches.map((branch) => ({ ...branch, steps: branch.steps.map(named) })),
      }),
    });
    return steps.map(named);
  });

const allCommands = (steps: readonly StepDocument[]): StepCommand[] => {
  const made: StepDocument = { id: "made", type: "leaf" };
  const ids = [...stepIds(steps)];
  return [
    ...placesFor([...steps, made], "made").map(({ to }): StepCommand => ({ do: "insert", place: to, step: made })),
    ...ids.map((id): StepCommand => ({ do: "remove", id })),
    ...ids.map((id): StepCommand => ({ do: "replace", id, step: { id, type: "other" } })),
    ...ids.flatMap((id) => placesFor(steps, id).map(({ to }): StepCommand => ({ do: "move", id, to }))),
  ];
};

describe("commands", () => {
  test("every command changes the steps, and its inverse takes it back", () => {
    fc.assert(
      fc.property(trees, (steps) => {
        for (const command of allCommands(steps)) {
          const edit = applyStepCommand(steps, command);
          if (!edit) throw new Error(JSON.stringify(command));
          expect(edit.steps).not.toEqual(steps);
          expect(applyStepCommand(edit.steps, edit.inverse)?.steps).toEqual(steps);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("moving loses no step and doubles none", () => {
    fc.assert(
      fc.property(trees, (steps) => {
        for (const id of stepIds(steps)) {
          for (const { to } of placesFor(steps, id)) {
            const moved = applyStepCommand(steps, { do: "move", id, to })?.steps ?? [];
            expect(
              walkSteps(moved)
                .map((at) => at.step.id)
                .sort(),
            ).toEqual(
              walkSteps(steps)
                .map((at) => at.step.id)
                .sort(),
            );
            expect(findStep(moved, id)?.place).toEqual(to);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  const fork: StepDocument = {
    id: "fork",
    type: "fork",
    branches: [{ id: "yes", steps: [{ id: "in", type: "leaf" }] }],
  };

  test("what cannot be is refused", () => {
    expect(applyStepCommand([fork], { do: "remove", id: "none" })).toBeUndefined();
    expect(applyStepCommand([fork], { do: "move", id: "fork", to: { lane: "fork/yes", index: 0 } })).toBeUndefined();
    expect(
      applyStepCommand([fork], { do: "insert", place: { lane: "", index: 5 }, step: { id: "a", type: "leaf" } }),
    ).toBeUndefined();
    expect(
      applyStepCommand([fork], { do: "insert", place: { lane: "", index: 0 }, step: { id: "in", type: "leaf" } }),
    ).toBeUndefined();
  });

  test("keys move a step in its lane, out of it and across", () => {
    const steps: StepDocument[] = [
      { id: "first", type: "leaf" },
      {
        id: "fork",
        type: "fork",
        branches: [
          { id: "yes", steps: [{ id: "in", type: "leaf" }] },
          { id: "no", steps: [] },
        ],
      },
    ];
    expect(neighbourPlace(steps, "first", "down")).toEqual({ lane: "", index: 1 });
    expect(neighbourPlace(steps, "first", "up")).toBeUndefined();
    expect(neighbourPlace(steps, "in", "up")).toEqual({ lane: "", index: 1 });
    expect(neighbourPlace(steps, "in", "down")).toEqual({ lane: "", index: 2 });
    expect(neighbourPlace(steps, "in", "right")).toEqual({ lane: "fork/no", index: 0 });
    expect(neighbourPlace(steps, "in", "left")).toBeUndefined();
  });
});

describe("new and copied steps", () => {
  test("a copy has ids of its own and its inside reads the copies", () => {
    const step: StepDocument = {
      id: "fork",
      type: "fork",
      branches: [
        {
          id: "yes",
          steps: [
            { id: "make", type: "leaf" },
            {
              id: "use",
              type: "leaf",
              settings: { to: { path: "steps.make.id" }, text: "{{ steps.make.id }} {{ steps.other.id }}" },
            },
          ],
        },
      ],
    };
    const copy = copyStep(step, [step, { id: "other", type: "leaf" }]);
    expect(walkSteps([copy]).map((at) => at.step.id)).toEqual(["fork-2", "make-2", "use-2"]);
    expect(copy.branches?.[0]?.steps[1]?.settings).toEqual({
      to: { path: "steps.make-2.id" },
      text: "{{ steps.make-2.id }} {{ steps.other.id }}",
    });
  });

  test("paths and pointers are those of runs and of problems", () => {
    const steps: StepDocument[] = [
      { id: "a", type: "leaf" },
      {
        id: "b",
        type: "fork",
        branches: [
          { id: "x", steps: [] },
          { id: "y", steps: [{ id: "c", type: "leaf" }] },
        ],
      },
    ];
    expect(findStep(steps, "c")).toMatchObject({
      path: "1.y.0",
      pointer: "/steps/1/branches/1/steps/0",
      number: 3,
      depth: 1,
    });
  });

  test("a new step holds its required settings and branches", () => {
    const setting = { name: "to", control: "recipients", required: true };
    const action = {
      name: "tell",
      icon: "bell",
      settings: [setting, { name: "body", control: "localized" }],
      outputs: [],
      effect: "database",
    };
    expect(newStep(action, new Set(["tell"]))).toEqual({ id: "tell-2", type: "tell", settings: { to: [] } });
    expect(newStep({ ...action, name: "fork", settings: [], effect: "branch" }, new Set()).branches).toHaveLength(2);
  });
});
