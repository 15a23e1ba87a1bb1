import type { ReactNode } from "react";
import { Icon } from "../../icon/icon.tsx";
import styles from "./state-word.module.css";

interface StateWordProps {
  /** `draft` amber, `saved` and `published` stone, `problem` red, `passed` green. */
  readonly state: "draft" | "saved" | "published" | "problem" | "passed";
  readonly children: ReactNode;
}

const ICONS = {
  problem: "alert-circle",
  passed: "check",
  saved: undefined,
  draft: undefined,
  published: undefined,
} as const;

/** A state in words with its dot or icon, never a colour alone. */
export function StateWord({ state, children }: StateWordProps) {
  const icon = ICONS[state];
  return (
    <span className={styles.state} data-state={state}>
      {icon ? <Icon name={icon} size={14} /> : <span className={styles.dot} aria-hidden />}
      {children}
    </span>
  );
}
