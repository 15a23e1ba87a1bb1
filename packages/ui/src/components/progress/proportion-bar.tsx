import type { CSSProperties } from "react";
import { colorVar } from "../value/color-var.ts";
import styles from "./proportion-bar.module.css";

interface Proportion {
  readonly key: string;
  readonly value: number;
  /** A name of `valueColors`. */
  readonly color: string;
}

/** How a whole divides, as one bar. Decoration: the counts stand in words beside it. */
export function ProportionBar({ parts }: { readonly parts: readonly Proportion[] }) {
  return (
    <div className={styles.bar} aria-hidden>
      {parts
        .filter(({ value }) => value > 0)
        .map(({ key, value, color }) => (
          <span
            key={key}
            className={styles.part}
            style={{ flexGrow: value, "--c": colorVar(color) } as CSSProperties}
          />
        ))}
    </div>
  );
}
