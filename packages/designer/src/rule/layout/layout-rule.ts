import type { StepDocument } from "@quoin/definition";
import { laneOf } from "../steps/step-place.ts";
import { bend, line } from "./bend.ts";
import type { AddSpot, LaneMark, NodeBox, RuleLayout, Wire, WireEnd } from "./rule-layout.ts";

export const NODE = { width: 320, height: 52, trigger: 440, triggerHeight: 72 } as const;
/** On a telephone: no wider than a step, and as much higher for the same words. */
const NARROW = { trigger: NODE.width, triggerHeight: 92, margin: 16 } as const;
const GAP = 40;
const LANE_GAP = 40;
const FORK = 36;
const LABEL = 28;
const BESIDE = 96;
const MARGIN = 24;
const WIDE = { trigger: NODE.trigger, triggerHeight: NODE.triggerHeight, margin: MARGIN } as const;

/** The ways out of a branching step: its branches, and the way past them where none of them is the rest. */
function waysOf(
  step: StepDocument,
): readonly { readonly id: string | undefined; readonly steps: readonly StepDocument[] }[] {
  const branches = step.branches ?? [];
  if (branches.length === 0) return [];
  return branches.some(({ when }) => when === undefined) ? branches : [...branches, { id: undefined, steps: [] }];
}

const wayWidth = (way: { readonly id: string | undefined; readonly steps: readonly StepDocument[] }): number =>
  way.id === undefined ? BESIDE : laneWidth(way.steps);

function stepWidth(step: StepDocument): number {
  const ways = waysOf(step);
  const inside = ways.reduce((sum, way) => sum + wayWidth(way), 0) + LANE_GAP * Math.max(0, ways.length - 1);
  return Math.max(NODE.width, inside);
}

const laneWidth = (steps: readonly StepDocument[]): number => Math.max(NODE.width, ...steps.map(stepWidth));

interface Lane {
  readonly lane: string;
  readonly steps: readonly StepDocument[];
  readonly x: number;
  readonly y: number;
  /** What the wire into the lane depends on. */
  readonly from: WireEnd;
}

/** Lays a rule out straight down: trigger, steps, branches side by side, end. `narrow`: as slim as may be, for a telephone. */
export function layoutRule(steps: readonly StepDocument[], { narrow = false } = {}): RuleLayout {
  const { trigger, triggerHeight, margin } = narrow ? NARROW : WIDE;
  const nodes: NodeBox[] = [];
  const wires: Wire[] = [];
  const adds: AddSpot[] = [];
  const lanes: LaneMark[] = [];
  const width = Math.max(trigger, laneWidth(steps)) + 2 * margin;
  const wire = (d: string, to: WireEnd): number => wires.push({ key: String(wires.length), d, to });

  /** Gives where the next thing below may begin, and what the wire to it depends on. */
  const place = ({ lane, steps: inside, x, y: top, from }: Lane): { readonly y: number; readonly from: WireEnd } => {
    let y = top;
    let end = from;
    for (const [index, step] of inside.entries()) {
      adds.push({ place: { lane, index }, x, y: y + GAP / 2 });
      wire(line(x, y, y + GAP), { type: "step", id: step.id });
      y += GAP;
      nodes.push({
        key: `step:${step.id}`,
        step: step.id,
        x: x - NODE.width / 2,
        y,
        width: NODE.width,
        height: NODE.height,
      });
      y += NODE.height;
      end = { type: "after", step: step.id };
      if (waysOf(step).length > 0) y = fork(step, x, y);
    }
    adds.push({ place: { lane, index: inside.length }, x, y: y + GAP / 2 });
    wire(line(x, y, y + GAP), end);
    return { y: y + GAP, from: end };
  };

  const fork = (step: StepDocument, x: number, y: number): number => {
    const ways = waysOf(step);
    const whole = ways.reduce((sum, way) => sum + wayWidth(way), 0) + LANE_GAP * (ways.length - 1);
    let left = x - whole / 2;
    const ends: { readonly x: number; readonly y: number; readonly from: WireEnd }[] = [];
    for (const way of ways) {
      const own = wayWidth(way);
      const middle = left + own / 2;
      const from: WireEnd = { type: "branch", step: step.id, branch: way.id };
      wire(bend({ x, y }, { x: middle, y: y + FORK }), from);
      lanes.push({ step: step.id, branch: way.id, x: middle, y: y + FORK + LABEL / 2 });
      const begin = y + FORK + LABEL;
      ends.push({
        x: middle,
        ...(way.id === undefined
          ? { y: begin, from }
          : place({ lane: laneOf(step.id, way.id), steps: way.steps, x: middle, y: begin, from })),
      });
      left += own + LANE_GAP;
    }
    const bottom = Math.max(...ends.map((end) => end.y));
    for (const end of ends) {
      if (end.y < bottom) wire(line(end.x, end.y, bottom), end.from);
      wire(bend({ x: end.x, y: bottom }, { x, y: bottom + FORK }), end.from);
    }
    return bottom + FORK;
  };

  const middle = width / 2;
  nodes.push({
    key: "trigger",
    step: undefined,
    x: middle - trigger / 2,
    y: margin,
    width: trigger,
    height: triggerHeight,
  });
  const { y } = place({ lane: "", steps, x: middle, y: margin + triggerHeight, from: { type: "end" } });
  nodes.push({ key: "end", step: undefined, x: middle - 24, y, width: 48, height: 24 });
  return { width, height: y + 24 + margin, nodes, wires, adds, lanes };
}
