import type { CSSProperties } from "react";
import { useText } from "../../text/use-text.ts";
import { VisuallyHidden } from "../mark/visually-hidden.tsx";
import styles from "./skeleton.module.css";

interface SkeletonProps {
  /** Default 5. */
  readonly rows?: number;
  /** Cells in a row, each as wide as its share. Default one wide and three narrow. */
  readonly columns?: readonly number[];
  /** Row height in pixels. Default: the token of a row. */
  readonly height?: number;
  /** Leaves out the header line. */
  readonly bare?: boolean;
}

const WIDTHS = [72, 54, 86, 63, 78, 48];

/** Rows on their way, at row height, so that nothing jumps when they come. */
export function Skeleton({ rows = 5, columns = [3, 1, 1, 1], height, bare }: SkeletonProps) {
  const t = useText("ui");
  const row = (index: number) => (
    <div key={index} className={styles.row} style={height === undefined ? {} : { height }}>
      {columns.map((share, column) => (
        <span key={column} className={styles.cell} style={{ flexGrow: share } as CSSProperties}>
          <span className={styles.stone} style={{ width: `${WIDTHS[(index * 5 + column * 2) % WIDTHS.length]}%` }} />
        </span>
      ))}
    </div>
  );
  return (
    <div className={styles.rows}>
      <VisuallyHidden component="output">{t("state.loading")}</VisuallyHidden>
      {!bare && <div className={styles.head} aria-hidden />}
      <div aria-hidden>{Array.from({ length: rows }, (_, index) => row(index))}</div>
    </div>
  );
}
