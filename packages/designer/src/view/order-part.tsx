import { ActionIcon, Select } from "@mantine/core";
import { canGroup, isSortable } from "@quoin/render";
import { Icon, Segmented, useText } from "@quoin/ui";
import { nudge, type ViewSort, withPart } from "./edit-view.ts";
import type { ViewPartProps } from "./view-scope.ts";
import styles from "./view.module.css";

/** By what the records are sorted, the first rule first, and grouped. */
export function OrderPart({ view, fields, nameOf, onChange }: ViewPartProps) {
  const t = useText("designer");
  const sort = view.sort ?? [];
  const set = (next: ViewSort[]) => onChange(withPart(view, "sort", next));
  const sortable = fields.filter(({ field, path }) => isSortable(field) && !sort.some((one) => one.field === path));
  return (
    <div className={styles.part}>
      {sort.map((one, index) => (
        <div key={one.field} className={styles.line}>
          <span className={styles.columnName}>{nameOf(one.field)}</span>
          <Segmented
            label={t("view.sort.direction", { field: nameOf(one.field) })}
            value={one.desc ? "desc" : "asc"}
            options={[
              { value: "asc", label: t("view.sort.asc") },
              { value: "desc", label: t("view.sort.desc") },
            ]}
            onChange={(next) => set(sort.with(index, { field: one.field, ...(next === "desc" && { desc: true }) }))}
          />
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            disabled={index === 0}
            aria-label={t("view.sort.earlier", { field: nameOf(one.field) })}
            onClick={() => set(nudge(sort, index, -1))}
          >
            <Icon name="arrow-up" size={14} />
          </ActionIcon>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t("view.sort.remove", { field: nameOf(one.field) })}
            onClick={() => set(sort.filter((other) => other !== one))}
          >
            <Icon name="x" size={14} />
          </ActionIcon>
        </div>
      ))}
      {sort.length < 4 && (
        <Select
          size="xs"
          searchable
          aria-label={t("view.sort.add")}
          placeholder={t("view.sort.add")}
          leftSection={<Icon name="plus" size={14} />}
          data={sortable.map(({ path }) => ({ value: path, label: nameOf(path) }))}
          value={null}
          onChange={(path) => path !== null && set([...sort, { field: path }])}
        />
      )}
      <Select
        size="xs"
        clearable
        label={t("view.group")}
        placeholder={t("view.group.none")}
        data={fields
          .filter(({ own, field }) => own && canGroup(field))
          .map(({ path }) => ({ value: path, label: nameOf(path) }))}
        value={view.group ?? null}
        onChange={(path) => onChange(withPart(view, "group", path ?? undefined))}
      />
    </div>
  );
}
