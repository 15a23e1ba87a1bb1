import type { CSSProperties, ReactNode } from "react";
import { colorVar } from "./color-var.ts";
import styles from "./option.module.css";

interface OptionTagProps {
  /** A name of `valueColors`. Without one the tag is plain stone. */
  readonly color?: string | undefined;
  readonly children: ReactNode;
}

/** An option's value as a small tag: its tint behind, its word in the text's colour. */
export function OptionTag({ color, children }: OptionTagProps) {
  return (
    <span
      className={styles.tag}
      data-tinted={color !== undefined || undefined}
      style={{ "--c": colorVar(color) } as CSSProperties}
    >
      <span className={styles.words}>{children}</span>
    </span>
  );
}
