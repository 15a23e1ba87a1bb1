import { UnstyledButton } from "@mantine/core";
import type { Row } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import { isEmpty, type RecordRows, rowsOf } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { Icon, useLabel, useText, VisuallyHidden } from "@quoin/ui";
import { Suspense, useId, useState } from "react";
import { ChangedValues, changedFields } from "./changed-values.tsx";
import type { HistoryEntry } from "./history-entry.ts";
import styles from "./timeline.module.css";

interface ChangedRowsProps {
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly rows: readonly HistoryEntry[];
}

type Kind = "added" | "changed" | "removed";

const KINDS: readonly Kind[] = ["added", "changed", "removed"];
const ICONS: Readonly<Record<Kind, string>> = { added: "plus", changed: "pencil", removed: "trash" };

/** What became of a row; one that is let go, or taken in again, is as good as removed or added. */
function kindOf({ op, before, after }: HistoryEntry, relation: string | undefined): Kind {
  if (op === "create" || op === "restore") return "added";
  if (op === "delete" || op === "purge") return "removed";
  const [was, is] = relation === undefined ? [] : [before[relation], after[relation]];
  return isEmpty(was) === isEmpty(is) ? "changed" : isEmpty(is) ? "removed" : "added";
}

const without = (values: Row, keys: readonly (string | undefined)[]): Row =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));

interface RowLineProps {
  readonly of: Entity;
  readonly entry: HistoryEntry;
  /** Where the rows are from: whose a row is, and its place, are not told. */
  readonly at: RecordRows | undefined;
}

function RowLine({ of, entry, at }: RowLineProps) {
  const t = useText("render");
  const choose = useLabel();
  const title = of.fieldByKey.get(of.title);
  const name = entry.row?.title ?? entry.after[of.title] ?? entry.before[of.title];
  const kind = kindOf(entry, at?.relation);
  const quiet = [at?.relation, at?.position];
  const [before, after] = [without(entry.before, quiet), without(entry.after, quiet)];
  return (
    <li className={styles.row}>
      <Icon name={ICONS[kind]} size={14} />
      <div className={styles.changes}>
        <VisuallyHidden>{t(`record.timeline.row.${kind}`)}</VisuallyHidden>
        {title && !isEmpty(name) ? (
          <Suspense>
            <FieldCell field={title} value={name} variant="grid" />
          </Suspense>
        ) : (
          choose(of.document["x-labels"], of.key)
        )}
        {kind === "changed" && changedFields(of, before, after).length > 0 && (
          <ChangedValues entity={of} before={before} after={after} named />
        )}
      </div>
    </li>
  );
}

function TableOfRows({
  field,
  of,
  rows,
}: {
  readonly field: Field;
  readonly of: Entity;
  readonly rows: readonly HistoryEntry[];
}) {
  const t = useText("render");
  const choose = useLabel();
  const [open, setOpen] = useState(false);
  const id = useId();
  const at = rowsOf(field);
  const counts = KINDS.flatMap((kind) => {
    const count = rows.filter((entry) => kindOf(entry, at?.relation) === kind).length;
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
          table: choose(field.schema["x-labels"], field.key),
          counts: counts.join(t("record.timeline.rows.and")),
        })}
      </UnstyledButton>
      {open && (
        <ul id={id} className={styles.rows}>
          {rows.toReversed().map((entry) => (
            <RowLine key={entry.position} of={of} entry={entry} at={at} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** What became of the rows of a record's tables in one save: a line per table, folded. */
export function ChangedRows({ entity, entities, rows }: ChangedRowsProps) {
  return entity.fields.map((field) => {
    const of = entities.get(rowsOf(field)?.entity ?? "");
    const own = rows.filter(({ row }) => row?.field === field.key);
    return of && own.length > 0 && <TableOfRows key={field.key} field={field} of={of} rows={own} />;
  });
}
