import type { ReactNode } from "react";
import styles from "./toolbar.module.css";

interface ToolbarProps {
  /** Spoken name of the bar. */
  readonly label: string;
  /** Pushed to the end of the line. */
  readonly end?: ReactNode;
  /** `page` 48 high with its line below; `filter` 44, no line; `inline` no padding. Default `filter`. */
  readonly kind?: "page" | "filter" | "inline";
  readonly children?: ReactNode;
}

/** A line of controls. On a phone it scrolls sideways rather than wrap. */
export function Toolbar({ label, end, kind = "filter", children }: ToolbarProps) {
  return (
    <fieldset className={styles.group} aria-label={label}>
      <div className={styles.bar} data-kind={kind}>
        {children}
        {end !== undefined && <div className={styles.end}>{end}</div>}
      </div>
    </fieldset>
  );
}
