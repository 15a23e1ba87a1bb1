import { UnstyledButton } from "@mantine/core";
import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { isEmpty, type RecordRows, rowsOf } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { Icon, useLabel, useText, VisuallyHidden } from "@quoin/ui";
import { Suspense, useId, useState } from "react";
import { ChangedValues, changedFields } from "./changed-values.tsx";
import type { HistoryEntry } from "./history-entry.ts";
import { type TableAt, tableAt } from "./table-at.ts";
import styles from "./timeline.module.css";

interface ChangedRowsProps {
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly rows: readonly HistoryEntry[];
}

type Kind = "added" | "changed" | "removed";

const KINDS: readonly Kind[] = ["added", "changed", "removed"];
const ICONS: Readonly<Record<Kind, string>> = { added: "plus", changed: "pencil", removed: "trash" };

/** What became of a row; one that went elsewhere, or came from there, is as good as removed or added. */
function kindOf({ op, row }: HistoryEntry): Kind {
  if (op === "create" || op === "restore" || row?.moved === "in") return "added";
  return op === "delete" || op === "purge" || row?.moved === "out" ? "removed" : "changed";
}

const without = (values: Row, keys: readonly (string | undefined)[]): Row =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));

interface RowNameProps {
  readonly of: Entity;
  /** What it is called; empty where the reader may not know. */
  readonly name: unknown;
}

function RowName({ of, name }: RowNameProps) {
  const choose = useLabel();
  const title = of.fieldByKey.get(of.title);
  if (title === undefined || isEmpty(name)) return choose(of.document["x-labels"], of.key);
  return (
    <Suspense>
      <FieldCell field={title} value={name} variant="grid" />
    </Suspense>
  );
}

interface RowLineProps {
  readonly table: TableAt;
  readonly entry: HistoryEntry;
  /** Where the rows are from: whose a row is, and its place, are not told. */
  readonly at: RecordRows | undefined;
}

function RowLine({ table: { of, within }, entry, at }: RowLineProps) {
  const t = useText("render");
  const name = entry.row?.title ?? entry.after[of.title] ?? entry.before[of.title];
  const outer = entry.row?.within;
  const kind = kindOf(entry);
  const quiet = [at?.relation, at?.position];
  const [before, after] = [without(entry.before, quiet), without(entry.after, quiet)];
  return (
    <li className={styles.row}>
      <Icon name={ICONS[kind]} size={14} />
      <div className={styles.changes}>
        <VisuallyHidden>{t(`record.timeline.row.${kind}`)}</VisuallyHidden>
        <span className={styles.rowName}>
          {within && outer && (
            <>
              <RowName of={within} name={outer.title} />
              <Icon name="chevron-right" size={14} />
            </>
          )}
          <RowName of={of} name={name} />
        </span>
        {kind === "changed" && changedFields(of, before, after).length > 0 && (
          <ChangedValues entity={of} before={before} after={after} named />
        )}
      </div>
    </li>
  );
}

interface TableOfRowsProps {
  readonly table: TableAt;
  readonly rows: readonly HistoryEntry[];
}

function TableOfRows({ table, rows }: TableOfRowsProps) {
  const t = useText("render");
  const choose = useLabel();
  const [open, setOpen] = useState(false);
  const id = useId();
  const at = rowsOf(table.field);
  const counts = KINDS.flatMap((kind) => {
    const count = rows.filter((entry) => kindOf(entry) === kind).length;
    return count === 0 ? [] : [t(`record.timeline.rows.${kind}`, { count })];
  });
  return (
    <div>
      <UnstyledButton
        className={styles.fold}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? "chevron-down" : "chevron-right"} size={14} />
        {t("record.timeline.rows", {
          table: table.fields.map(({ schema, key }) => choose(schema["x-labels"], key)).join(" › "),
          counts: counts.join(t("record.timeline.rows.and")),
        })}
      </UnstyledButton>
      {open && (
        <ul id={id} className={styles.rows}>
          {rows.toReversed().map((entry) => (
            <RowLine key={entry.position} table={table} entry={entry} at={at} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** What became of the rows of a record's tables, and of those within them, in one save: a line per table, folded. */
export function ChangedRows({ entity, entities, rows }: ChangedRowsProps) {
  const places = entity.fields.map(({ key }) => key);
  const paths = [...new Set(rows.flatMap(({ row }) => row?.field ?? []))];
  const place = (path: string): number => places.indexOf(path.split(".")[0] ?? "");
  return paths
    .toSorted((a, b) => place(a) - place(b) || a.split(".").length - b.split(".").length)
    .map((path) => {
      const table = tableAt(path, entity, entities);
      const own = rows.filter(({ row }) => row?.field === path);
      return table && <TableOfRows key={path} table={table} rows={own} />;
    });
}
