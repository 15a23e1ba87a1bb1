import type { ReactNode } from "react";
import { Icon } from "../../icon/icon.tsx";
import styles from "./page-header.module.css";

export interface PageHeaderProps {
  readonly title: ReactNode;
  /** Where this page lies, outermost first; each part a link or words. */
  readonly crumbs?: readonly ReactNode[];
  /** After the title: a key, a tag. */
  readonly mark?: ReactNode;
  /** The state in words with its dot: "Draft · 3 changes". */
  readonly state?: ReactNode;
  /** Under the title, one sentence. */
  readonly intro?: ReactNode;
  /** Tools, and the one primary action last. */
  readonly actions?: ReactNode;
}

/** The head of a page: where it lies, its name, its state, its tools. */
export function PageHeader({ title, crumbs = [], mark, state, intro, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <div className={styles.line}>
          {crumbs.map((crumb, index) => (
            <span key={index} className={styles.crumb}>
              {crumb}
              <Icon name="chevron-right" size={14} />
            </span>
          ))}
          <h1 className={styles.title}>{title}</h1>
          {mark}
          {state !== undefined && <span className={styles.state}>{state}</span>}
        </div>
        {intro !== undefined && <p className={styles.intro}>{intro}</p>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
