import type { ReactNode } from "react";
import styles from "./skip-link.module.css";

interface SkipLinkProps {
  /** Id of the part it leads to, which can take the focus. */
  readonly to: string;
  readonly children: ReactNode;
}

/** A way past what comes between for those who go by Tab: seen only while it has the focus. The address stays as it is. */
export function SkipLink({ to, children }: SkipLinkProps) {
  return (
    <a
      href={`#${to}`}
      className={styles.link}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(to)?.focus();
      }}
    >
      {children}
    </a>
  );
}
