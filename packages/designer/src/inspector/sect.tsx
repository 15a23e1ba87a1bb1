import type { ReactNode } from "react";
import styles from "./inspector.module.css";

interface SectProps {
  readonly title?: string | undefined;
  readonly count?: number | undefined;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the inspector, a line between it and the next. */
export function Sect({ title, count, end, children }: SectProps) {
  return (
    <section className={styles.sect} aria-label={title}>
      {title !== undefined && (
        <h3 className={styles.sectTitle}>
          {title}
          {count !== undefined && <span className={styles.count}>{count}</span>}
          {end !== undefined && <span className={styles.end}>{end}</span>}
        </h3>
      )}
      {children}
    </section>
  );
}
