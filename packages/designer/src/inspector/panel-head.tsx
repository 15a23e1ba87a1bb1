import { Icon } from "@quoin/ui";
import type { ReactNode } from "react";
import styles from "./inspector.module.css";

interface PanelHeadProps {
  readonly icon: string;
  readonly title: string;
  readonly note: ReactNode;
  readonly end?: ReactNode;
}

/** What the inspector is about. */
export function PanelHead({ icon, title, note, end }: PanelHeadProps) {
  return (
    <header className={styles.head}>
      <span className={styles.badge}>
        <Icon name={icon} />
      </span>
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.note}>{note}</p>
      </div>
      {end}
    </header>
  );
}
