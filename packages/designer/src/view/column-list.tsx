import { ActionIcon, NumberInput, Select } from "@mantine/core";
import { fieldType } from "@quoin/fields";
import { Icon, useText } from "@quoin/ui";
import { PickList } from "../pick/pick-list.tsx";
import { changeColumn, type ViewColumn, withPart } from "./edit-view.ts";
import type { ViewPartProps } from "./view-scope.ts";
import styles from "./view.module.css";

/** The columns in their order: dragged, or moved by Alt and arrows; width, pin and total of each. */
export function ColumnList({ view, fields, nameOf, onChange }: ViewPartProps) {
  const t = useText("designer");
  const columns = view.columns ?? [];
  const set = (next: ViewColumn[], merge?: string) => onChange(withPart(view, "columns", next), merge);
  const columnOf = (path: string): ViewColumn => columns.find(({ field }) => field === path) ?? { field: path };
  const change = (path: string, settings: Partial<Record<keyof ViewColumn, unknown>>) =>
    set(changeColumn(columns, path, settings), `column ${path}`);
  const totalsOf = (path: string): readonly NonNullable<ViewColumn["total"]>[] => {
    const type = fields.find((one) => one.path === path)?.field.type;
    return type === undefined ? [] : [...(fieldType(type).aggregates ?? []), "count"];
  };
  return (
    <PickList
      label={t("view.part.columns")}
      values={columns.map(({ field }) => field)}
      choices={fields.map(({ path }) => path)}
      nameOf={nameOf}
      add={t("view.columns.add")}
      onChange={(paths) => set(paths.map(columnOf))}
      end={(path) => {
        const { width, pinned = false } = columnOf(path);
        const name = nameOf(path);
        return (
          <>
            <NumberInput
              size="xs"
              w={68}
              hideControls
              min={48}
              max={800}
              allowDecimal={false}
              aria-label={t("view.columns.width", { column: name })}
              placeholder={t("view.columns.auto")}
              value={width ?? ""}
              onChange={(next) =>
                change(path, { width: typeof next === "number" && next >= 48 && next <= 800 ? next : undefined })
              }
            />
            <ActionIcon
              size="sm"
              variant={pinned ? "light" : "subtle"}
              color={pinned ? "accent" : "gray"}
              aria-pressed={pinned}
              aria-label={t("view.columns.pin", { column: name })}
              onClick={() => change(path, { pinned: !pinned })}
            >
              <Icon name={pinned ? "pinned" : "pin"} size={14} />
            </ActionIcon>
          </>
        );
      }}
      below={(path) => {
        const totals = totalsOf(path);
        return (
          totals.length > 1 && (
            <Select
              className={styles.total}
              size="xs"
              clearable
              aria-label={t("view.columns.total", { column: nameOf(path) })}
              placeholder={t("view.columns.noTotal")}
              data={totals.map((total) => ({ value: total, label: t(`view.total.${total}`) }))}
              value={columnOf(path).total ?? null}
              onChange={(total) => change(path, { total: total ?? undefined })}
            />
          )
        );
      }}
    />
  );
}
