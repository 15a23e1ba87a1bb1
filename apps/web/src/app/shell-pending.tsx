import { useRouterState } from "@tanstack/react-router";
import { isBuilder } from "../shell/is-builder.ts";
import { RoutePending } from "./route-pending.tsx";
import styles from "./shell-pending.module.css";

const WIDTHS = [46, 62, 38, 54, 70, 42, 58];

/** While the frame around every page is on its way: navigation and bar where they will be, rows as of a page. */
export function ShellPending() {
  const builder = useRouterState({ select: ({ location }) => isBuilder(location.pathname) });
  if (builder) return <RoutePending />;
  return (
    <div className={styles.shell}>
      <div className={styles.nav} aria-hidden>
        <div className={styles.bar} />
        {WIDTHS.map((width, index) => (
          <span key={index} className={styles.link}>
            <span className={styles.stone} style={{ width: `${width}%` }} />
          </span>
        ))}
      </div>
      <div className={styles.work}>
        <div className={styles.bar} />
        <RoutePending />
      </div>
    </div>
  );
}
