import { UnstyledButton } from "@mantine/core";
import { useText } from "../../text/use-text.ts";
import { Icon } from "../../icon/icon.tsx";
import styles from "./stage-bar.module.css";

export interface StageBarItem {
  readonly key: string;
  readonly label: string;
  /** `passed` lies behind, `current` is where the record is, `ahead` lies before it. */
  readonly state: "passed" | "current" | "ahead";
  /** May the reader move the record here now? */
  readonly allowed?: boolean;
  /** Why not, in words, where `allowed` is false: "needs a signed contract". Shown beside the lock. */
  readonly reason?: string | undefined;
  /** A short note on the current stage: "2nd day". */
  readonly note?: string | undefined;
  /** `lost` stands apart at the end: leaving the pipeline. */
  readonly outcome?: "open" | "won" | "lost" | undefined;
}

export interface StageBarProps {
  readonly stages: readonly StageBarItem[];
  /** Called with the key of an allowed stage that was chosen. Without it nothing can be chosen. */
  readonly onMove?: (key: string) => void;
  /** Name of the pipeline for readers aloud. Default: "Stages". */
  readonly label?: string;
}

const iconOf = ({ state, allowed, reason, outcome }: StageBarItem): string | undefined => {
  if (state === "current") return undefined;
  if (outcome === "lost") return "x";
  if (state === "passed") return allowed ? "arrow-back-up" : "check";
  if (allowed) return "arrow-right";
  return reason === undefined ? undefined : "lock";
};

/** The pipeline across a record's head: where it was, where it is, where it may go, and what stands in the way, in words. */
export function StageBar({ stages, onMove, label }: StageBarProps) {
  const t = useText("ui");
  return (
    <ol className={styles.bar} aria-label={label ?? t("stages")}>
      {stages.map((stage) => {
        const icon = iconOf(stage);
        const inside = (
          <>
            {icon && <Icon name={icon} size={14} />}
            <span className={styles.label}>{stage.label}</span>
            {(stage.note ?? stage.reason) && (
              <small className={styles.note}>{stage.state === "current" ? stage.note : stage.reason}</small>
            )}
          </>
        );
        const movable = onMove !== undefined && stage.allowed === true && stage.state !== "current";
        return (
          <li
            key={stage.key}
            className={styles.stage}
            data-state={stage.state}
            data-allowed={stage.allowed || undefined}
            data-lost={stage.outcome === "lost" || undefined}
            {...(stage.state === "current" ? { "aria-current": "step" as const } : {})}
          >
            {movable ? (
              <UnstyledButton
                className={styles.inside}
                onClick={() => onMove(stage.key)}
                aria-label={t("stages.move", { stage: stage.label })}
              >
                {inside}
              </UnstyledButton>
            ) : (
              <span className={styles.inside}>{inside}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
