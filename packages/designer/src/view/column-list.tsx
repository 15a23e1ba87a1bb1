import { ActionIcon, NumberInput, Select } from "@mantine/core";
import { fieldType } from "@quoin/fields";
import { DragSurface, useDragItem, useDropPlace } from "@quoin/render";
import { Icon, useAnnounce, useText } from "@quoin/ui";
import { type KeyboardEvent, useState } from "react";
import { changeColumn, nudge, placeColumn, type ViewColumn, withPart } from "./edit-view.ts";
import type { ViewPartProps } from "./view-scope.ts";
import styles from "./view.module.css";

/** The columns in their order: dragged, or moved by Alt and arrows; width, pin and total of each. */
export function ColumnList({ view, fields, nameOf, onChange }: ViewPartProps) {
  const t = useText("designer");
  const announce = useAnnounce();
  const columns = view.columns ?? [];
  const [dragged, setDragged] = useState<string>();
  const set = (next: ViewColumn[], merge?: string) => onChange(withPart(view, "columns", next), merge);
  const indexOf = (place: string) => Number(place.slice(6));
  const move = (index: number, by: -1 | 1) => {
    set(nudge(columns, index, by));
    announce(t("view.columns.moved"));
  };
  return (
    <DragSurface
      nameOf={nameOf}
      placeOf={(place) => {
        const before = columns[indexOf(place) - 1];
        return before ? t("rule.place.after", { step: nameOf(before.field) }) : t("rule.place.first");
      }}
      onDrop={(field, place) => set(placeColumn(columns, field, indexOf(place)))}
      onDragging={setDragged}
      overlay={(field) => <div className={styles.ghost}>{nameOf(field)}</div>}
    >
      <ol className={styles.columns}>
        <DropLine index={0} open={dragged !== undefined} />
        {columns.map((column, index) => (
          <ColumnRow
            key={column.field}
            column={column}
            name={nameOf(column.field)}
            totals={totalsOf(fields.find(({ path }) => path === column.field)?.field.type)}
            index={index}
            open={dragged !== undefined}
            onChange={(settings) => set(changeColumn(columns, column.field, settings), `column ${column.field}`)}
            onRemove={() => set(columns.filter((one) => one !== column))}
            onMove={(by) => move(index, by)}
          />
        ))}
      </ol>
      <Select
        size="xs"
        searchable
        aria-label={t("view.columns.add")}
        placeholder={t("view.columns.add")}
        leftSection={<Icon name="plus" size={14} />}
        data={fields
          .filter(({ path }) => !columns.some(({ field }) => field === path))
          .map(({ path }) => ({ value: path, label: nameOf(path) }))}
        value={null}
        onChange={(path) => path !== null && set([...columns, { field: path }])}
      />
    </DragSurface>
  );
}

function totalsOf(type: string | undefined): readonly NonNullable<ViewColumn["total"]>[] {
  return type === undefined ? [] : [...(fieldType(type).aggregates ?? []), "count"];
}

function DropLine({ index, open }: { readonly index: number; readonly open: boolean }) {
  const { ref, over } = useDropPlace(`place:${index}`, { disabled: !open });
  return <li ref={ref} className={styles.drop} data-over={over || undefined} aria-hidden />;
}

interface ColumnRowProps {
  readonly column: ViewColumn;
  readonly name: string;
  readonly totals: readonly NonNullable<ViewColumn["total"]>[];
  readonly index: number;
  readonly open: boolean;
  readonly onChange: (settings: Partial<Record<keyof ViewColumn, unknown>>) => void;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
}

function ColumnRow({ column, name, totals, index, open, onChange, onRemove, onMove }: ColumnRowProps) {
  const t = useText("designer");
  const { ref, handle, dragging } = useDragItem(column.field);
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <>
      <li className={styles.column} data-dragging={dragging || undefined}>
        <button
          type="button"
          ref={ref}
          {...handle}
          className={styles.grip}
          aria-label={t("view.columns.move", { column: name })}
          onKeyDownCapture={press}
        >
          <Icon name="grip-vertical" size={14} />
        </button>
        <span className={styles.columnName}>{name}</span>
        <NumberInput
          size="xs"
          w={68}
          hideControls
          min={48}
          max={800}
          allowDecimal={false}
          aria-label={t("view.columns.width", { column: name })}
          placeholder={t("view.columns.auto")}
          value={column.width ?? ""}
          onChange={(width) =>
            onChange({ width: typeof width === "number" && width >= 48 && width <= 800 ? width : undefined })
          }
        />
        <ActionIcon
          size="sm"
          variant={column.pinned ? "light" : "subtle"}
          color={column.pinned ? "accent" : "gray"}
          aria-pressed={column.pinned ?? false}
          aria-label={t("view.columns.pin", { column: name })}
          onClick={() => onChange({ pinned: !column.pinned })}
        >
          <Icon name={column.pinned ? "pinned" : "pin"} size={14} />
        </ActionIcon>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t("view.columns.remove", { column: name })}
          onClick={onRemove}
        >
          <Icon name="x" size={14} />
        </ActionIcon>
        {totals.length > 1 && (
          <Select
            className={styles.total}
            size="xs"
            clearable
            aria-label={t("view.columns.total", { column: name })}
            placeholder={t("view.columns.noTotal")}
            data={totals.map((total) => ({ value: total, label: t(`view.total.${total}`) }))}
            value={column.total ?? null}
            onChange={(total) => onChange({ total: total ?? undefined })}
          />
        )}
      </li>
      <DropLine index={index + 1} open={open} />
    </>
  );
}
