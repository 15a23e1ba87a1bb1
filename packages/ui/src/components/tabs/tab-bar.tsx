import { ActionIcon, UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { useFormat } from "../../format/use-format.ts";
import { Icon } from "../../icon/icon.tsx";
import { useText } from "../../text/use-text.ts";
import { nextTab } from "./next-tab.ts";
import styles from "./tab-bar.module.css";

export interface TabItem {
  readonly key: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly icon?: string | undefined;
  /** After the words: a small mark or a menu trigger. */
  readonly mark?: ReactNode;
  readonly disabled?: boolean;
}

export interface TabBarProps {
  readonly tabs: readonly TabItem[];
  readonly value: string;
  readonly onChange: (key: string) => void;
  /** Spoken name of the bar. */
  readonly label: string;
  /** Adds a "+" after the tabs; its name says what it adds. */
  readonly onAdd?: (() => void) | undefined;
  readonly addLabel?: string;
  /** At the end of the line. */
  readonly end?: ReactNode;
  /** `page` 40 high, padded; `panel` 36, narrow. Default `page`. */
  readonly kind?: "page" | "panel";
  /** Id prefix: tab `${id}-tab-${key}`, panel `${id}-panel-${key}`. Give it when a panel with that id and `role="tabpanel"` exists. */
  readonly id?: string;
}

/** Tabs with counts. Arrows, Home and End move; the line under the chosen one is the page's blue. */
export function TabBar({ tabs, value, onChange, label, onAdd, addLabel, end, kind = "page", id }: TabBarProps) {
  const t = useText("ui");
  const { number } = useFormat();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const key = nextTab(tabs, value, event.key);
    if (key === undefined) return;
    event.preventDefault();
    onChange(key);
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  };
  return (
    <div className={styles.bar} data-kind={kind}>
      <div ref={list} className={styles.tabs} role="tablist" aria-label={label}>
        {tabs.map((tab) => (
          <UnstyledButton
            key={tab.key}
            className={styles.tab}
            role="tab"
            data-key={tab.key}
            aria-selected={tab.key === value}
            tabIndex={tab.key === value ? 0 : -1}
            disabled={tab.disabled ?? false}
            onClick={() => onChange(tab.key)}
            onKeyDown={move}
            {...(id === undefined ? {} : { id: `${id}-tab-${tab.key}`, "aria-controls": `${id}-panel-${tab.key}` })}
          >
            {tab.icon && <Icon name={tab.icon} />}
            <span className={styles.words} data-words={tab.label}>
              {tab.label}
            </span>
            {tab.count !== undefined && <span className={styles.count}>{number(tab.count)}</span>}
            {tab.mark}
          </UnstyledButton>
        ))}
      </div>
      {onAdd && (
        <ActionIcon
          className={styles.add}
          size="sm"
          onClick={onAdd}
          aria-label={addLabel ?? t("add")}
          title={addLabel ?? t("add")}
        >
          <Icon name="plus" />
        </ActionIcon>
      )}
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </div>
  );
}
