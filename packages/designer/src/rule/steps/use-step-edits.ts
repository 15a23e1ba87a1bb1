import type { RuleDocument, StepDocument } from "@quoin/definition";
import { useMemo } from "react";
import type { CatalogAction } from "../rule-catalog.ts";
import { applyStepCommand } from "./apply-step-command.ts";
import { copyStep } from "./copy-step.ts";
import { findStep } from "./find-step.ts";
import { type Direction, neighbourPlace } from "./neighbour-place.ts";
import { newStep } from "./new-step.ts";
import type { StepCommand } from "./step-command.ts";
import { stepIds } from "./step-ids.ts";
import type { StepPlace } from "./step-place.ts";

export interface StepEdits {
  add(action: CatalogAction, place: StepPlace): void;
  replace(id: string, step: StepDocument, merge: string): void;
  move(id: string, to: StepPlace): void;
  nudge(id: string, direction: Direction): void;
  copy(id: string): void;
  remove(id: string): void;
}

interface Around {
  readonly onChange: (rule: RuleDocument, merge?: string) => void;
  readonly onSelect: (id: string | undefined) => void;
  /** Told what was done, for readers aloud. */
  readonly onDone: (what: StepCommand["do"], step: StepDocument) => void;
}

/** The edits of a rule's steps, as the canvas and the panel make them. */
export function useStepEdits(rule: RuleDocument, { onChange, onSelect, onDone }: Around): StepEdits {
  return useMemo(() => {
    const run = (command: StepCommand, merge?: string): boolean => {
      const edit = applyStepCommand(rule.steps, command);
      if (edit) onChange({ ...rule, steps: edit.steps }, merge);
      return edit !== undefined;
    };
    const edits: StepEdits = {
      add(action, place) {
        const step = newStep(action, stepIds(rule.steps));
        if (!run({ do: "insert", place, step })) return;
        onSelect(step.id);
        onDone("insert", step);
      },
      replace: (id, step, merge) => void run({ do: "replace", id, step }, merge),
      move(id, to) {
        const at = findStep(rule.steps, id);
        if (at && run({ do: "move", id, to })) onDone("move", at.step);
      },
      nudge(id, direction) {
        const to = neighbourPlace(rule.steps, id, direction);
        if (to) edits.move(id, to);
      },
      copy(id) {
        const at = findStep(rule.steps, id);
        if (!at) return;
        const step = copyStep(at.step, rule.steps);
        if (!run({ do: "insert", place: { lane: at.place.lane, index: at.place.index + 1 }, step })) return;
        onSelect(step.id);
        onDone("insert", step);
      },
      remove(id) {
        const at = findStep(rule.steps, id);
        if (!at || !run({ do: "remove", id })) return;
        onSelect(undefined);
        onDone("remove", at.step);
      },
    };
    return edits;
  }, [rule, onChange, onSelect, onDone]);
}
