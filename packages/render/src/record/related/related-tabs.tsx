import { Button } from "@mantine/core";
import { Icon, TabBar, useText } from "@quoin/ui";
import { type ReactNode, useId } from "react";
import styles from "./related.module.css";

export interface RelatedTab {
  readonly id: string;
  readonly label: string;
  readonly count?: number | undefined;
}

interface RelatedTabsProps {
  readonly tabs: readonly RelatedTab[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Adds a record to the list that is shown; left out where the reader may not. */
  readonly onAdd?: (() => void) | undefined;
  /** More than are shown. */
  readonly onAll?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** The related lists of a record, one of them open. */
export function RelatedTabs({ tabs, value, onChange, onAdd, onAll, children }: RelatedTabsProps) {
  const t = useText("render");
  const id = useId();
  if (tabs.length === 0) return null;
  const end = (
    <>
      {onAll && (
        <Button size="xs" variant="subtle" color="gray" onClick={onAll}>
          {t("record.related.all")}
        </Button>
      )}
      {onAdd && (
        <Button size="xs" variant="subtle" color="gray" leftSection={<Icon name="plus" size={14} />} onClick={onAdd}>
          {t("record.related.add")}
        </Button>
      )}
    </>
  );
  return (
    <section className={styles.related}>
      <TabBar
        id={id}
        kind="panel"
        label={t("record.related.label")}
        tabs={tabs.map(({ id: key, label, count }) => ({ key, label, count }))}
        value={value}
        onChange={onChange}
        end={end}
      />
      <div id={`${id}-panel-${value}`} role="tabpanel" aria-labelledby={`${id}-tab-${value}`}>
        {children}
      </div>
    </section>
  );
}
