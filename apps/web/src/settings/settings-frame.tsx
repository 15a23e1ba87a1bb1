import type { ReactNode } from "react";
import { PageBar } from "../shell/page-bar.tsx";
import styles from "./settings-frame.module.css";

interface SettingsPageProps {
  readonly name: string;
  readonly intro?: string;
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The frame of a settings screen: a title, a sentence, one column of content. */
export function SettingsFrame({ name, intro, actions, wide, children }: SettingsPageProps) {
  return (
    <div className={styles.page}>
      <PageBar name={name} actions={actions} />
      <div className={wide ? styles.wide : styles.column}>
        {intro && <p className={styles.intro}>{intro}</p>}
        {children}
      </div>
    </div>
  );
}
