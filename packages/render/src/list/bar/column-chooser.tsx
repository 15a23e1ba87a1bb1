import { ActionIcon, Button, Checkbox, Popover } from "@mantine/core";
import { Icon, SearchInput, useText } from "@quoin/ui";
import { useState } from "react";
import { moveColumn, pinColumn, toggleColumn } from "../columns/edit-columns.ts";
import type { ListColumn } from "../state/list-state.ts";
import styles from "./column-chooser.module.css";

export interface ColumnChoice {
  readonly path: string;
  readonly label: string;
}

export interface ColumnChooserProps {
  readonly columns: readonly ListColumn[];
  /** Every column that the reader may have. */
  readonly choices: readonly ColumnChoice[];
  readonly onChange: (columns: readonly ListColumn[]) => void;
  readonly onReset?: (() => void) | undefined;
}

/** Which columns a list has, in which order, and which stay in sight. */
export function ColumnChooser({ columns, choices, onChange, onReset }: ColumnChooserProps) {
  const t = useText("render");
  const [search, setSearch] = useState("");
  const labels = new Map(choices.map(({ path, label }) => [path, label]));
  const fits = (label: string) => label.toLowerCase().includes(search.trim().toLowerCase());
  const shown = columns.filter(({ field }) => labels.has(field) && fits(labels.get(field) ?? field));
  const hidden = choices.filter(({ path, label }) => fits(label) && !columns.some(({ field }) => field === path));
  const act = (icon: string, label: string, onClick: () => void) => (
    <ActionIcon size="sm" variant="subtle" color="gray" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} size={14} />
    </ActionIcon>
  );
  return (
    <Popover position="bottom-end" width={320} trapFocus withinPortal>
      <Popover.Target>
        <Button variant="subtle" color="gray" size="xs" leftSection={<Icon name="columns-3" />}>
          {t("list.columns.count", { count: columns.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} aria-label={t("list.columns")}>
        <SearchInput size="xs" label={t("list.columns.search")} value={search} onChange={setSearch} autoFocus />
        <ul className={styles.list} tabIndex={-1}>
          {shown.map(({ field, pinned }) => {
            const column = labels.get(field) ?? field;
            return (
              <li key={field} className={styles.item}>
                <Checkbox size="xs" checked label={column} onChange={() => onChange(toggleColumn(columns, field))} />
                {act(
                  pinned ? "pinned-off" : "pin",
                  t(pinned ? "list.columns.unpin" : "list.columns.pin", { column }),
                  () => onChange(pinColumn(columns, field, !pinned)),
                )}
                {act("chevron-up", t("list.columns.up", { column }), () => onChange(moveColumn(columns, field, -1)))}
                {act("chevron-down", t("list.columns.down", { column }), () => onChange(moveColumn(columns, field, 1)))}
              </li>
            );
          })}
          {hidden.length > 0 && <li className={styles.head}>{t("list.columns.more")}</li>}
          {hidden.map(({ path, label }) => (
            <li key={path} className={styles.item}>
              <Checkbox
                size="xs"
                checked={false}
                label={label}
                onChange={() => onChange(toggleColumn(columns, path))}
              />
            </li>
          ))}
        </ul>
        {onReset && (
          <div className={styles.end}>
            <Button variant="subtle" color="gray" size="xs" onClick={onReset}>
              {t("list.columns.reset")}
            </Button>
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
