import { Icon } from "@quoin/ui";
import type { ReactNode } from "react";
import styles from "./trial.module.css";

interface OutcomeTagProps {
  readonly tone: "good" | "bad" | "blue" | "plain";
  readonly icon: string;
  readonly children: ReactNode;
}

/** How something came out: an icon and a word. */
export function OutcomeTag({ tone, icon, children }: OutcomeTagProps) {
  return (
    <span className={styles.tag} data-tone={tone}>
      <Icon name={icon} size={14} />
      {children}
    </span>
  );
}
