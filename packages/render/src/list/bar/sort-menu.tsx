import { ActionIcon, Button, Popover, Select } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import type { ListSort } from "../state/list-state.ts";
import styles from "./sort-menu.module.css";
import type { ColumnChoice } from "./column-chooser.tsx";

export interface SortMenuProps {
  readonly sort: readonly ListSort[];
  readonly choices: readonly ColumnChoice[];
  readonly onChange: (sort: readonly ListSort[]) => void;
}

const MOST = 4;

/** The order of a list, by up to four fields. */
export function SortMenu({ sort, choices, onChange }: SortMenuProps) {
  const t = useText("render");
  const labelOf = (field: string) => choices.find(({ path }) => path === field)?.label ?? field;
  const [first] = sort;
  const free = choices.filter(({ path }) => !sort.some(({ field }) => field === path));
  const put = (at: number, next: ListSort) => onChange(sort.map((one, index) => (index === at ? next : one)));
  return (
    <Popover position="bottom-end" width={320} trapFocus withinPortal>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          leftSection={<Icon name={first?.desc ? "sort-descending" : "sort-ascending"} />}
        >
          {first ? labelOf(first.field) : t("list.sort")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} aria-label={t("list.sort")}>
        {sort.map((one, at) => (
          <div key={one.field} className={styles.line}>
            <Select
              size="xs"
              className={styles.grow}
              aria-label={t("list.sort.field", { place: at + 1 })}
              searchable
              allowDeselect={false}
              value={one.field}
              data={[one.field, ...free.map(({ path }) => path)].map((value) => ({ value, label: labelOf(value) }))}
              onChange={(field) => field !== null && put(at, { field, ...(one.desc && { desc: true }) })}
              comboboxProps={{ withinPortal: false }}
            />
            <Button
              variant="default"
              size="xs"
              onClick={() => put(at, { field: one.field, ...(!one.desc && { desc: true }) })}
            >
              {t(one.desc ? "list.sort.down" : "list.sort.up")}
            </Button>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t("list.sort.remove", { column: labelOf(one.field) })}
              onClick={() => onChange(sort.filter((_, index) => index !== at))}
            >
              <Icon name="x" size={14} />
            </ActionIcon>
          </div>
        ))}
        {sort.length < MOST && free[0] && (
          <Select
            key={sort.length}
            size="xs"
            aria-label={t("list.sort.add")}
            placeholder={t("list.sort.add")}
            searchable
            value={null}
            data={free.map(({ path, label }) => ({ value: path, label }))}
            onChange={(field) => field !== null && onChange([...sort, { field }])}
            comboboxProps={{ withinPortal: false }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
