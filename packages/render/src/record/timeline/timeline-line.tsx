import { Icon } from "@quoin/ui";
import type { ReactNode } from "react";
import styles from "./timeline.module.css";

interface TimelineLineProps {
  readonly icon: string;
  readonly accent?: boolean;
  readonly who: ReactNode;
  readonly what: ReactNode;
  readonly at: string;
  readonly time: string;
  readonly children?: ReactNode;
}

/** One line of who, what, when; below it what a person wrote or what became what. */
export function TimelineLine({ icon, accent = false, who, what, at, time, children }: TimelineLineProps) {
  return (
    <li className={styles.line}>
      <span className={styles.dot} data-accent={accent || undefined}>
        <Icon name={icon} size={14} />
      </span>
      <div className={styles.content}>
        <div className={styles.head}>
          <span className={styles.what}>
            <b>{who}</b> <span className={styles.muted}>{what}</span>
          </span>
          <time dateTime={at}>{time}</time>
        </div>
        {children}
      </div>
    </li>
  );
}
