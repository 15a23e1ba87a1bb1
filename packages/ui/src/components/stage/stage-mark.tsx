import type { CSSProperties, ReactNode } from "react";
import { stageLevel } from "./stage-level.ts";
import styles from "./stage-mark.module.css";

export interface StageMarkProps {
  /** 1 for the first open stage. Ignored once won. */
  readonly position: number;
  /** How many open stages the pipeline has. */
  readonly of: number;
  /** How it left the pipeline, if it did. Default `open`. */
  readonly outcome?: "open" | "won" | "lost";
  /** The stage's name, beside the mark. */
  readonly children?: ReactNode;
}

/** From the lowest course to the highest: top edge and width on a grid of 12 by 14. */
const COURSES = [
  [12, 12],
  [9, 8],
  [6, 12],
  [3, 8],
  [0, 12],
] as const;

/** A stage in a row: courses of stone, as many laid as stages reached, in the colour of its position; the name in words beside it. */
export function StageMark({ position, of, outcome = "open", children }: StageMarkProps) {
  const level = outcome === "won" ? 5 : stageLevel(position, of);
  const color = outcome === "open" ? `var(--stage-${level})` : `var(--stage-${outcome})`;
  return (
    <span className={styles.stage}>
      <svg
        className={styles.mark}
        width={12}
        height={14}
        viewBox="0 0 12 14"
        style={{ "--c": color } as CSSProperties}
        aria-hidden
      >
        {COURSES.map(([top, width], index) => (
          <rect key={top} className={index < level ? styles.laid : styles.open} y={top} width={width} height={2} />
        ))}
      </svg>
      {children !== undefined && <span className={styles.name}>{children}</span>}
    </span>
  );
}
