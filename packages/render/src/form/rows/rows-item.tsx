import { Button } from "@mantine/core";
import type { Row } from "@quoin/condition";
import type { Field, FormItem } from "@quoin/definition";
import { fieldType, type RecordRows, settleOwn } from "@quoin/fields";
import { Icon, useAnnounce, useIsPhone, useLabel, useLocale, useText } from "@quoin/ui";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useController } from "react-hook-form";
import { useFormContext } from "../form-context.ts";
import { useStore } from "../parts/create-store.ts";
import { useFieldWords } from "../parts/field-words.ts";
import { lockOf } from "../parts/lock-of.ts";
import { useLeave } from "../parts/use-leave.ts";
import { rowKey } from "./row-key.ts";
import { RowsCards } from "./rows-cards.tsx";
import { RowsGrid } from "./rows-grid.tsx";
import { rowsIn } from "./rows-in.ts";
import styles from "./rows.module.css";
import { type TableColumn, tableColumns } from "./table-columns.ts";
import type { TableState } from "./table-state.ts";
import { useRows } from "./use-rows.ts";

interface RowsItemProps {
  readonly item: FormItem;
  readonly field: Field;
  readonly rows: RecordRows;
  readonly readOnly: boolean;
}

const isOpenList = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.getAttribute("aria-expanded") === "true";

/** A table of records inside the form: rows are written with the record, in one save. */
export default function RowsItem({ item, field, rows: at, readOnly }: RowsItemProps) {
  const form = useFormContext();
  const t = useText("render");
  const choose = useLabel();
  const { locale } = useLocale();
  const phone = useIsPhone();
  const announce = useAnnounce();
  const words = useFieldWords(item, field);
  const { field: bound, fieldState } = useController({ control: form.control, name: field.key });
  const [open, setOpen] = useState<TableState["open"]>();
  const box = useRef<HTMLDivElement>(null);
  const { rows: around, context, wanted } = form;
  const entity = around?.entities.get(at.entity);
  const columns = useMemo(() => (around ? tableColumns(field, form.entity, around) : []), [field, form.entity, around]);
  const rows = useMemo(() => rowsIn(bound.value), [bound.value]);
  const worked = useMemo(
    () => (entity ? rows.map((row) => settleOwn(entity, row, { context }).row) : rows),
    [rows, entity, context],
  );
  const actions = useRows({
    rows,
    entity: entity ?? form.entity,
    place: at.position,
    // A list without rows is as empty as a field without a value.
    onChange: (next) => bound.onChange(next.length === 0 ? null : next),
  });
  const locked = form.design !== undefined || lockOf(field, readOnly, form) !== undefined || around === undefined;
  const leave = useLeave(() => {
    setOpen(undefined);
    actions.tidy();
    bound.onBlur();
  });
  const onOpen = useCallback((row: string, column: string) => setOpen({ row, column }), []);
  const target = useStore(wanted);
  useEffect(() => {
    if (target !== field.key) return;
    wanted.set(undefined);
    box.current?.querySelector<HTMLElement>("[data-wrong], [tabindex], button")?.focus();
  }, [target, field.key, wanted]);
  if (!entity || !around) return null;

  const { types, message } = fieldState.error ?? {};
  const firstWritable = columns.find(({ writable }) => writable)?.field.key;
  const isNew = (row: Row): boolean => row["id"] === undefined;
  const owned = entity.fieldByKey.get(at.relation)?.schema["x-on-delete"] === "cascade";
  const mayAdd = !locked && around.may(entity.key, "create") && rows.length < at.max;
  const add = () => {
    const key = actions.add();
    announce(t("rows.added", { number: rows.length + 1 }));
    if (firstWritable !== undefined) onOpen(key, firstWritable);
  };
  const id = `${form.idPrefix}-${field.key}`;
  const table: TableState = {
    id,
    label: words.label,
    rows,
    worked,
    columns,
    headOf: ({ field: of }: TableColumn) => {
      const name = choose(of.schema["x-labels"], of.key);
      const unit = fieldType(of.type).unit?.(of, locale);
      return unit === undefined ? name : `${name} (${unit})`;
    },
    open,
    onOpen,
    messages: types ?? {},
    actions: {
      ...actions,
      remove: (key) => {
        announce(t("rows.removed", { number: rows.findIndex((row) => rowKey(row) === key) + 1 }));
        actions.remove(key);
        // What was pressed is gone: the focus goes on from the table.
        box.current?.focus();
      },
    },
    mayWrite: (row) => !locked && (isNew(row) || around.may(entity.key, "update")),
    mayRemove: (row) => !locked && (isNew(row) || around.may(entity.key, owned ? "delete" : "update")),
    mayMove: !locked && at.position !== undefined && around.accessTo(entity.key, at.position) === "edit",
  };
  const press = (event: KeyboardEvent) => {
    const place = rows.findIndex((row) => rowKey(row) === open?.row);
    if (place < 0 || open === undefined || event.nativeEvent.isComposing) return;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.altKey && by !== undefined && table.mayMove) {
      event.preventDefault();
      actions.move(open.row, place + by);
      announce(t("rows.moved", { number: Math.min(rows.length, Math.max(1, place + by + 1)) }));
      return;
    }
    const { target: on } = event;
    if (event.key !== "Enter" || event.defaultPrevented || isOpenList(on) || !(on instanceof HTMLInputElement)) return;
    event.preventDefault();
    const next = rows[place + 1];
    if (next) onOpen(rowKey(next), open.column);
    else if (mayAdd) add();
  };
  return (
    <div ref={box} className={styles.rows} role="group" tabIndex={-1} aria-labelledby={`${id}-label`}>
      <div role="presentation" onFocus={leave.onFocus} onBlur={leave.onBlur} onKeyDown={press}>
        <div className={styles.head}>
          <span id={`${id}-label`} className={styles.label}>
            {words.label}
          </span>
          {rows.length > 0 && <span className={styles.count}>{rows.length}</span>}
        </div>
        {words.help && <p className={styles.help}>{words.help}</p>}
        {rows.length === 0 && !form.design ? (
          <p className={styles.empty}>{t("rows.none")}</p>
        ) : phone ? (
          <RowsCards table={table} />
        ) : (
          <RowsGrid table={table} />
        )}
        {form.base()[`${field.key}$more`] === true && (
          <p className={styles.help}>{t("rows.more", { count: at.max })}</p>
        )}
        {message !== undefined && (
          <p className={styles.error} role="alert">
            <Icon name="alert-circle" size={14} />
            {message}
          </p>
        )}
        {mayAdd && (
          <Button size="xs" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={add}>
            {t("rows.add")}
          </Button>
        )}
      </div>
    </div>
  );
}
