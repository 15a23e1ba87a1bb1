import type { CSSProperties } from "react";
import { colorVar } from "./color-var.ts";
import styles from "./option.module.css";

/** The colour of an option's value, always beside its word. */
export function OptionDot({ color }: { readonly color?: string | undefined }) {
  return <span className={styles.dot} style={{ "--c": colorVar(color) } as CSSProperties} aria-hidden />;
}
