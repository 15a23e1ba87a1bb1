import type { WireEnd } from "./rule-layout.ts";

/** What a trial or a run came past. */
export interface TakenStep {
  readonly step: string;
  /** For branching steps: the branch that was chosen, null for none. */
  readonly branch?: string | null | undefined;
  /** It failed, so that nothing after it was taken. */
  readonly failed?: boolean | undefined;
}

/** Whether a wire is on the path that was taken. */
export function isTaken(to: WireEnd, taken: ReadonlyMap<string, TakenStep>, ended: boolean): boolean {
  switch (to.type) {
    case "step":
      return taken.has(to.id);
    case "branch": {
      const at = taken.get(to.step);
      return at !== undefined && at.branch !== undefined && (at.branch ?? undefined) === to.branch;
    }
    case "after": {
      const at = taken.get(to.step);
      return at !== undefined && at.failed !== true;
    }
    case "end":
      return ended;
  }
}
