import { type ReactNode, useId } from "react";
import { useFormat } from "../../format/use-format.ts";
import { useNow } from "../../hooks/use-now.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./progress-bar.module.css";
import { timeLeft } from "./time-left.ts";

export interface ProgressBarProps {
  /** What is being done: "Importing". */
  readonly title: ReactNode;
  readonly done: number;
  /** Undefined while it is still being counted. */
  readonly total?: number | undefined;
  /** The unit of the counts, in words: "rows". */
  readonly unit?: string | undefined;
  /** When it began (ISO or milliseconds); gives the time left. */
  readonly startedAt?: string | number | undefined;
  /** More counts after done and total: "created 1,124 · failed 0". */
  readonly details?: ReactNode;
  /** That one may leave, or what happens next. */
  readonly note?: ReactNode;
  /** Pause, cancel. */
  readonly actions?: ReactNode;
  /** Default `running`. */
  readonly state?: "running" | "done" | "failed" | "paused";
}

/** Long work: how much, how long, and that you may leave. */
export function ProgressBar({
  title,
  done,
  total,
  unit,
  startedAt,
  details,
  note,
  actions,
  state = "running",
}: ProgressBarProps) {
  const t = useText("ui");
  const format = useFormat();
  const titleId = useId();
  const share = total === undefined || total <= 0 ? undefined : Math.min(1, done / total);
  const now = useNow(state === "running" && startedAt !== undefined);
  const elapsed = startedAt === undefined ? 0 : now - new Date(startedAt).getTime();
  const left = total === undefined || state !== "running" ? undefined : timeLeft(done, total, elapsed);
  const counts = total === undefined ? format.number(done) : `${format.number(done)} / ${format.number(total)}`;
  return (
    <div className={styles.progress} data-state={state}>
      <div className={styles.head}>
        <b id={titleId}>{title}</b>
        {note !== undefined && <span className={styles.muted}>{note}</span>}
        <span className={styles.end}>
          {left !== undefined && (
            <span className={styles.muted}>{t("progress.left", { time: format.duration(left) })}</span>
          )}
          {actions}
        </span>
      </div>
      <progress
        className={styles.meter}
        aria-labelledby={titleId}
        aria-valuetext={[counts, unit].filter(Boolean).join(" ")}
        {...(share === undefined ? {} : { max: 1, value: share })}
      />
      <div className={styles.foot}>
        <span>{[counts, unit].filter(Boolean).join(" ")}</span>
        {details !== undefined && <span>{details}</span>}
        {share !== undefined && <span className={styles.end}>{format.percent(Math.floor(share * 100) / 100, 0)}</span>}
      </div>
    </div>
  );
}
