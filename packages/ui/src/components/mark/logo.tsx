import styles from "./logo.module.css";

interface LogoProps {
  /** Side in pixels. Default 24. */
  readonly size?: number;
  /** `courses`: the product's mark, stones with the porcelain one. `quoin`: three courses in blue, for the workspace's line. Default `courses`. */
  readonly kind?: "courses" | "quoin";
  /** Spoken name; without it the mark is decoration. */
  readonly label?: string;
}

/** The mark of Quoin: courses of stone, the cornerstone in porcelain blue. */
export function Logo({ size = 24, kind = "courses", label }: LogoProps) {
  return (
    <svg
      className={styles.logo}
      width={size}
      height={size}
      viewBox={kind === "courses" ? "0 0 24 24" : "0 0 20 20"}
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      {kind === "courses" ? (
        <>
          <path
            className={styles.stone}
            d="M3 3h8v5H3zM13 3h8v5h-8zM3 9.5h5V15H3zM9.5 9.5h11.5V15H9.5zM13 16.5h8V21h-8z"
          />
          <path className={styles.corner} d="M3 16.5h8.5V21H3z" />
        </>
      ) : (
        <path
          className={styles.corner}
          d="M3 2h13a1 1 0 0 1 1 1v2.5a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1zM3 7.75h7.5a1 1 0 0 1 1 1v2.5a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-2.5a1 1 0 0 1 1-1zM3 13.5h13a1 1 0 0 1 1 1V17a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-2.5a1 1 0 0 1 1-1z"
        />
      )}
    </svg>
  );
}
