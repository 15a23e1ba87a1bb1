import type { Field, FormItem } from "@quoin/definition";
import type { RecordRows } from "@quoin/fields";
import { Icon } from "@quoin/ui";
import { useEffect, useRef } from "react";
import { useController } from "react-hook-form";
import { useFormContext } from "../form-context.ts";
import { useStore } from "../parts/create-store.ts";
import { useFieldWords } from "../parts/field-words.ts";
import { lockOf } from "../parts/lock-of.ts";
import { RowsTable } from "./rows-table.tsx";
import { rowsIn } from "./rows-in.ts";
import styles from "./rows.module.css";

interface RowsItemProps {
  readonly item: FormItem;
  readonly field: Field;
  readonly rows: RecordRows;
  readonly readOnly: boolean;
}

/** A table of records inside the form: rows are written with the record, in one save. */
export default function RowsItem({ item, field, rows: at, readOnly }: RowsItemProps) {
  const form = useFormContext();
  const words = useFieldWords(item, field);
  const { field: bound, fieldState } = useController({ control: form.control, name: field.key });
  const box = useRef<HTMLDivElement>(null);
  const { rows: around, wanted } = form;
  const target = useStore(wanted);
  useEffect(() => {
    if (target !== field.key) return;
    wanted.set(undefined);
    box.current?.querySelector<HTMLElement>("[data-wrong], [tabindex='0'], button")?.focus();
  }, [target, field.key, wanted]);
  if (!around?.entities.has(at.entity)) return null;

  const { types, message } = fieldState.error ?? {};
  const count = rowsIn(bound.value).length;
  const id = `${form.idPrefix}-${field.key}`;
  return (
    <div ref={box} className={styles.rows}>
      <div className={styles.head}>
        <span className={styles.label}>{words.label}</span>
        {count > 0 && <span className={styles.count}>{count}</span>}
      </div>
      {words.help && <p className={styles.help}>{words.help}</p>}
      <RowsTable
        id={id}
        label={words.label}
        field={field}
        at={at}
        owner={form.entity}
        around={around}
        depth={1}
        value={bound.value}
        more={form.base()[`${field.key}$more`] === true}
        locked={form.design !== undefined || lockOf(field, readOnly, form) !== undefined}
        messages={types ?? {}}
        onChange={bound.onChange}
        onLeave={bound.onBlur}
      />
      {message !== undefined && (
        <p className={styles.error} role="alert">
          <Icon name="alert-circle" size={14} />
          {message}
        </p>
      )}
    </div>
  );
}
