import { Logo, Segmented } from "@quoin/ui";
import type { ReactNode } from "react";
import { type Language, LANGUAGES } from "../text/language.ts";
import { useLanguage } from "../text/text.tsx";
import styles from "./door-page.module.css";

interface DoorPageProps {
  readonly title: string;
  readonly intro?: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The page before the shell: the mark, the language, one thing to do. */
export function DoorPage({ title, intro, wide, children }: DoorPageProps) {
  const { language, setLanguage } = useLanguage();
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Logo />
        <Segmented
          value={language}
          onChange={(value) => setLanguage(value as Language)}
          options={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
        />
      </header>
      <main className={wide ? styles.wide : styles.narrow}>
        <h1 className={styles.title}>{title}</h1>
        {intro && <p className={styles.intro}>{intro}</p>}
        {children}
      </main>
    </div>
  );
}
