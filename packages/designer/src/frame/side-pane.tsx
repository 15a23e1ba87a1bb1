import type { ReactNode, Ref } from "react";
import styles from "./side-pane.module.css";

interface SidePaneProps {
  readonly label: string;
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** Beside what is edited, its settings; on a phone below it. */
export function SidePane({ label, ref, children }: SidePaneProps) {
  return (
    <aside ref={ref} className={styles.side} aria-label={label}>
      {children}
    </aside>
  );
}
