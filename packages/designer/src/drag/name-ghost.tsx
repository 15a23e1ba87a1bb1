import type { ReactNode } from "react";
import styles from "./name-ghost.module.css";

/** What is carried, by its name. */
export function NameGhost({ children }: { readonly children: ReactNode }) {
  return <div className={styles.ghost}>{children}</div>;
}
