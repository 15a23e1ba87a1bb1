import type { StepPlace } from "../steps/step-place.ts";

export interface NodeBox {
  /** "trigger", "end", or "step:<id>". */
  readonly key: string;
  readonly step: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Wire {
  readonly key: string;
  /** SVG path. */
  readonly d: string;
  /** The step or branch that a run must have come past for the wire to be on its path. */
  readonly to: WireEnd;
}

export type WireEnd =
  | { readonly type: "step"; readonly id: string }
  | { readonly type: "branch"; readonly step: string; readonly branch: string | undefined }
  | { readonly type: "after"; readonly step: string }
  | { readonly type: "end" };

export interface AddSpot {
  readonly place: StepPlace;
  readonly x: number;
  readonly y: number;
}

export interface LaneMark {
  readonly step: string;
  /** `undefined`: the way past all branches where none is the rest. */
  readonly branch: string | undefined;
  readonly x: number;
  readonly y: number;
}

/** Where everything of a rule stands on the canvas, in pixels from its top left corner. */
export interface RuleLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly NodeBox[];
  readonly wires: readonly Wire[];
  readonly adds: readonly AddSpot[];
  readonly lanes: readonly LaneMark[];
}
