import { type ReactNode, useId } from "react";
import styles from "./panel.module.css";

export interface PanelProps {
  readonly title?: ReactNode;
  /** Beside the title, muted: a count or a short note. */
  readonly note?: ReactNode;
  /** At the end of the head line. */
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  /** Pads the inside; leave it off for lists and tables that reach the edges. */
  readonly padded?: boolean;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

/** One bordered part of a page with its head line. Panels never hold panels. */
export function Panel({ title, note, actions, footer, padded, className, children }: PanelProps) {
  const titleId = useId();
  return (
    <section
      className={[styles.panel, className].filter(Boolean).join(" ")}
      aria-labelledby={title === undefined ? undefined : titleId}
    >
      {(title !== undefined || actions !== undefined) && (
        <header className={styles.head}>
          <h2 className={styles.title} id={titleId}>
            {title}
          </h2>
          {note !== undefined && <span className={styles.note}>{note}</span>}
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      <div className={styles.body} data-padded={padded || undefined}>
        {children}
      </div>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </section>
  );
}
