import { type DefinitionSet, sameJson } from "@quoin/definition";
import { applyPatches, enablePatches, type Patch, produceWithPatches } from "immer";
import type { Command } from "../commands/command.ts";
import type { Selection } from "./selection.ts";

enablePatches();

/** One step back or forth: what it was called, and the patches of both ways. */
export interface Step {
  readonly name: string;
  readonly what?: string | undefined;
  readonly merge?: string | undefined;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  /** Milliseconds. */
  readonly at: number;
  /** What was selected before, so that undoing leads the eye back. */
  readonly selected: Selection;
}

export interface EditHistory {
  readonly set: DefinitionSet;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** Edits of the same merge word within this time are one step. */
const TOGETHER = 500;
const KEPT = 300;

export const beginEdits = (set: DefinitionSet): EditHistory => ({ set, past: [], future: [] });

/** Carries a command out. One that changes nothing leaves no step. */
export function runCommand(
  history: EditHistory,
  command: Command,
  { at, selected }: { readonly at: number; readonly selected: Selection },
): EditHistory {
  const [set, patches, inverse] = produceWithPatches(history.set, (draft) => command.apply(draft));
  if (patches.length === 0 || sameJson(set, history.set)) return history;
  const step: Step = { name: command.name, what: command.what, merge: command.merge, patches, inverse, at, selected };
  const last = history.past.at(-1);
  if (last && joins(last, step)) {
    const joined: Step = {
      ...step,
      selected: last.selected,
      patches: [...last.patches, ...patches],
      inverse: [...inverse, ...last.inverse],
    };
    return { set, past: [...history.past.slice(0, -1), joined], future: [] };
  }
  return { set, past: [...history.past, step].slice(-KEPT), future: [] };
}

const joins = (last: Step, next: Step): boolean =>
  next.merge !== undefined && last.merge === next.merge && last.name === next.name && next.at - last.at < TOGETHER;

export function undoStep(history: EditHistory): EditHistory {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    set: applyPatches(history.set, step.inverse),
    past: history.past.slice(0, -1),
    future: [step, ...history.future],
  };
}

export function redoStep(history: EditHistory): EditHistory {
  const [step, ...future] = history.future;
  if (!step) return history;
  // Typing after a redo begins a step of its own.
  return { set: applyPatches(history.set, step.patches), past: [...history.past, { ...step, at: 0 }], future };
}
