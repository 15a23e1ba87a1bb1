import { Button } from "@mantine/core";
import type { Row } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import { fieldType, type RecordRows, settleOwn } from "@quoin/fields";
import { Icon, useAnnounce, useIsPhone, useLabel, useLocale, useText } from "@quoin/ui";
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import { useFormContext } from "../form-context.ts";
import { useLeave } from "../parts/use-leave.ts";
import type { FormRows } from "./form-rows.ts";
import { rowKey } from "./row-key.ts";
import { RowsCards } from "./rows-cards.tsx";
import { RowsGrid } from "./rows-grid.tsx";
import { rowsIn } from "./rows-in.ts";
import styles from "./rows.module.css";
import { type TableColumn, tableColumns } from "./table-columns.ts";
import type { TableState } from "./table-state.ts";
import { messagesWithin } from "./messages-within.ts";
import { useRows } from "./use-rows.ts";

export interface RowsTableProps {
  /** Begins the ids of what stands in the table. */
  readonly id: string;
  readonly label: string;
  readonly field: Field;
  readonly at: RecordRows;
  /** The entity that has the table. */
  readonly owner: Entity;
  readonly around: FormRows;
  /** 1 for a table of the record itself, 2 for one within its rows. */
  readonly depth: number;
  readonly value: unknown;
  /** Only the first rows came along. */
  readonly more: boolean;
  readonly locked: boolean;
  /** What is wrong, by "/<place>/<field>". */
  readonly messages: Readonly<Record<string, unknown>>;
  /** Null where no row is left. */
  readonly onChange: (rows: readonly Row[] | null) => void;
  readonly onLeave?: () => void;
}

const isOpenList = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.getAttribute("aria-expanded") === "true";

const isNew = (row: Row): boolean => row["id"] === undefined;

/** The rows of one table, as a grid or as cards, with the tables within them. */
export function RowsTable(props: RowsTableProps) {
  const { id, label, field, at, owner, around, depth, value, more, locked, messages, onChange, onLeave } = props;
  const { context, design } = useFormContext();
  const t = useText("render");
  const choose = useLabel();
  const { locale } = useLocale();
  const phone = useIsPhone();
  const announce = useAnnounce();
  const [open, setOpen] = useState<TableState["open"]>();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const box = useRef<HTMLDivElement>(null);
  const entity = around.entities.get(at.entity) ?? owner;
  const columns = useMemo(() => tableColumns(field, owner, { ...around, depth }), [field, owner, around, depth]);
  const rows = useMemo(() => rowsIn(value), [value]);
  const worked = useMemo(() => rows.map((row) => settleOwn(entity, row, { context }).row), [rows, entity, context]);
  const actions = useRows({
    rows,
    entity,
    place: at.position,
    // A list without rows is as empty as a field without a value.
    onChange: (next) => onChange(next.length === 0 ? null : next),
  });
  const leave = useLeave(() => {
    setOpen(undefined);
    actions.tidy();
    onLeave?.();
  });
  const onOpen = useCallback((row: string, column: string) => setOpen({ row, column }), []);
  const onUnfold = useCallback((row: string, column: string) => {
    const key = `${row} ${column}`;
    setUnfolded((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]));
  }, []);
  const firstWritable = columns.find(({ writable, rows: inner }) => writable && inner === undefined)?.field.key;
  const owned = entity.fieldByKey.get(at.relation)?.schema["x-on-delete"] === "cascade";
  const mayWrite = (row: Row): boolean => !locked && (isNew(row) || around.may(entity.key, "update"));
  const mayAdd = !locked && around.may(entity.key, "create") && rows.length < at.max;
  const headOf = ({ field: of }: TableColumn): string => {
    const name = choose(of.schema["x-labels"], of.key);
    const unit = fieldType(of.type).unit?.(of, locale);
    return unit === undefined ? name : `${name} (${unit})`;
  };
  const add = () => {
    const key = actions.add();
    announce(t("rows.added", { number: rows.length + 1 }));
    if (firstWritable !== undefined) onOpen(key, firstWritable);
  };
  const table: TableState = {
    id,
    label,
    rows,
    worked,
    columns,
    headOf,
    open,
    onOpen,
    messages,
    // What is wrong within a row is not left out of sight.
    unfolded: (index, key) =>
      unfolded.has(`${rowKey(rows[index] ?? {})} ${key}`) ||
      Object.keys(messagesWithin(messages, `/${index}/${key}`)).length > 0,
    onUnfold,
    inner: (index, { field: of, rows: inner, writable }) => {
      const row = rows[index] ?? {};
      const key = rowKey(row);
      return (
        inner && (
          <RowsTable
            id={`${id}-${key}-${of.key}-rows`}
            label={t("rows.within", { table: headOf({ field: of, writable, summed: false }), number: index + 1 })}
            field={of}
            at={inner}
            owner={entity}
            around={around}
            depth={depth + 1}
            value={row[of.key]}
            more={row[`${of.key}$more`] === true}
            locked={!writable || !mayWrite(row)}
            messages={messagesWithin(messages, `/${index}/${of.key}`)}
            onChange={(next) => actions.set(key, of.key, next)}
          />
        )
      );
    },
    actions: {
      ...actions,
      remove: (key) => {
        announce(t("rows.removed", { number: rows.findIndex((row) => rowKey(row) === key) + 1 }));
        actions.remove(key);
        // What was pressed is gone: the focus goes on from the table.
        box.current?.focus();
      },
    },
    mayWrite,
    mayRemove: (row) => !locked && (isNew(row) || around.may(entity.key, owned ? "delete" : "update")),
    mayMove: !locked && at.position !== undefined && around.accessTo(entity.key, at.position) === "edit",
  };
  const press = (event: KeyboardEvent) => {
    const { target: on } = event;
    // Keys within a row's own table are that table's.
    if (on instanceof Element && on.closest("[data-rows]") !== box.current) return;
    const place = rows.findIndex((row) => rowKey(row) === open?.row);
    if (place < 0 || open === undefined || event.nativeEvent.isComposing) return;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.altKey && by !== undefined && table.mayMove) {
      event.preventDefault();
      actions.move(open.row, place + by);
      announce(t("rows.moved", { number: Math.min(rows.length, Math.max(1, place + by + 1)) }));
      return;
    }
    if (event.key !== "Enter" || event.defaultPrevented || isOpenList(on) || !(on instanceof HTMLInputElement)) return;
    event.preventDefault();
    const next = rows[place + 1];
    if (next) onOpen(rowKey(next), open.column);
    else if (mayAdd) add();
  };
  return (
    <div ref={box} data-rows role="group" aria-label={label} className={styles.box} tabIndex={-1}>
      <div role="presentation" onFocus={leave.onFocus} onBlur={leave.onBlur} onKeyDown={press}>
        {design && columns.length === 0 ? (
          <p className={styles.inviting}>{t("rows.noColumns")}</p>
        ) : rows.length === 0 && !design ? (
          <p className={styles.empty}>{t("rows.none")}</p>
        ) : phone ? (
          <RowsCards table={table} />
        ) : (
          <RowsGrid table={table} />
        )}
        {more && <p className={styles.help}>{t("rows.more", { count: at.max })}</p>}
        {mayAdd && (
          <Button size="xs" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={add}>
            {t("rows.add")}
          </Button>
        )}
      </div>
    </div>
  );
}
