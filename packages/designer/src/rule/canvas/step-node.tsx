import { useDragItem } from "@quoin/render";
import { Icon, useText } from "@quoin/ui";
import type { KeyboardEvent } from "react";
import type { NodeBox } from "../layout/rule-layout.ts";
import { useProblems } from "../panel/use-problems.ts";
import type { StepAt } from "../steps/walk-steps.ts";
import type { Direction } from "../steps/neighbour-place.ts";
import { useRuleWords } from "../words/use-rule-words.ts";
import styles from "./canvas.module.css";
import { NodeFace } from "./node-face.tsx";

interface StepNodeProps {
  readonly at: StepAt;
  readonly box: NodeBox;
  readonly selected: boolean;
  /** What a trial says of it: taken, failed, or not come past. Undefined: no trial. */
  readonly result: "taken" | "failed" | "missed" | undefined;
  readonly onSelect: () => void;
  readonly onNudge: (direction: Direction) => void;
  readonly onDelete: () => void;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** A step on the canvas: what it is, what it does, and how a trial went. */
export function StepNode({ at, box, selected, result, onSelect, onNudge, onDelete }: StepNodeProps) {
  const t = useText("designer");
  const words = useRuleWords();
  const problems = useProblems().count(at.pointer);
  const { ref, handle, dragging } = useDragItem(at.step.id);
  const press = (event: KeyboardEvent) => {
    const direction = ARROWS[event.key];
    if (event.altKey && direction) {
      event.preventDefault();
      event.stopPropagation();
      onNudge(direction);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      onDelete();
    }
  };
  return (
    <div
      className={styles.place}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      onKeyDown={press}
      role="presentation"
    >
      <button
        type="button"
        ref={ref}
        {...handle}
        className={styles.node}
        data-selected={selected || undefined}
        data-result={result}
        data-dragging={dragging || undefined}
        aria-pressed={selected}
        data-step={at.step.id}
        onClick={onSelect}
      >
        <NodeFace icon={words.icon(at.step)} step={at.step} />
        {problems > 0 && (
          <span className={styles.mark} data-kind="problem">
            <Icon name="alert-circle" size={14} label={t("rule.problems", { count: problems })} />
          </span>
        )}
        {problems === 0 && (result === "taken" || result === "failed") && (
          <span className={styles.mark} data-kind={result}>
            <Icon name={result === "taken" ? "check" : "x"} size={12} label={t(`rule.result.${result}`)} />
          </span>
        )}
      </button>
    </div>
  );
}
