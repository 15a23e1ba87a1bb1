import { UnstyledButton } from "@mantine/core";
import type { Entity, LocalizedText } from "@quoin/definition";
import { useFieldServices } from "@quoin/fields/react";
import { useFormat, useLabel, useText } from "@quoin/ui";
import { ChangedRows } from "./changed-rows.tsx";
import { ChangedValues, changedFields } from "./changed-values.tsx";
import type { FoldedEntry } from "./history-entry.ts";
import { TimelineLine } from "./timeline-line.tsx";
import styles from "./timeline.module.css";

interface ChangeItemProps {
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly entry: FoldedEntry;
  readonly ruleLabels: (rule: string) => LocalizedText | undefined;
  /** `rows`: with what was written of its rows together with it. */
  readonly onRevert?: ((position: number, rows: boolean) => void) | undefined;
  /** Shows the record as it was right after this. */
  readonly onLook?: ((entry: FoldedEntry) => void) | undefined;
  /** Undoes all that was written together with this, by a bulk change or an import. */
  readonly onUndoTogether?: ((entry: FoldedEntry) => void) | undefined;
  /** Undoes the merge of which this is a part. */
  readonly onUnmerge?: ((merge: string) => void) | undefined;
}

const BY_HAND: ReadonlySet<string> = new Set(["create", "update", "delete", "restore"]);

/** A change of the record: who or which rule, what became what, and the way back. */
export function ChangeItem(props: ChangeItemProps) {
  const { entity, entities, entry, ruleLabels, onRevert, onLook, onUndoTogether, onUnmerge } = props;
  const t = useText("render");
  const choose = useLabel();
  const { time } = useFormat();
  const { people } = useFieldServices();
  const fields = changedFields(entity, entry.before, entry.after);
  const rule = entry.cause.chain.at(-1)?.rule;
  const [only] = fields;
  const looked = choose(entity.fieldByKey.get(entry.cause.field ?? "")?.schema["x-labels"], entry.cause.field ?? "");
  const tables = [...new Set(entry.rows.flatMap(({ row }) => row?.field.split(".")[0] ?? []))];
  const [table] = tables;
  const what = entry.rowsOnly
    ? tables.length === 1
      ? t("record.timeline.changedOne", {
          field: choose(entity.fieldByKey.get(table ?? "")?.schema["x-labels"], table ?? ""),
        })
      : t("record.timeline.update", { count: tables.length, field: "" })
    : entry.op === "update" && fields.length === 1 && only
      ? t("record.timeline.changedOne", { field: choose(only.schema["x-labels"], only.key) })
      : t(`record.timeline.${entry.op}`, { count: fields.length, field: looked });
  const person = entry.actorName ?? people.find(({ id }) => id === entry.actor)?.name ?? t("record.timeline.system");
  // A rule that is none of the reader's to know of has no name.
  const named = rule
    ? t("record.timeline.rule", { rule: choose(ruleLabels(rule), rule) })
    : t("record.timeline.someRule");
  const who = rule === undefined ? person : named;
  // What follows from other values comes back with these; written alone it would be refused.
  const computed = entry.cause.source === "computed";
  const undo = onRevert && entry.op === "update" && !computed && (
    <UnstyledButton className={styles.undo} onClick={() => onRevert(entry.position, entry.rows.length > 0)}>
      {t(entry.rows.length > 0 && !entry.rowsOnly ? "record.timeline.revertRows" : "record.timeline.revert")}
    </UnstyledButton>
  );
  const look = onLook && entry.op !== "delete" && entry.op !== "purge" && entry.op !== "reveal" && (
    <UnstyledButton className={styles.undo} onClick={() => onLook(entry)}>
      {t("record.timeline.look")}
    </UnstyledButton>
  );
  // Of many records that one person changed at once; what rules and computing write by jobs is no such change.
  const many = entry.cause.job !== undefined && rule === undefined && !computed;
  const together = onUndoTogether && many && !entry.rowsOnly && BY_HAND.has(entry.op) && (
    <UnstyledButton className={styles.undo} onClick={() => onUndoTogether(entry)}>
      {t("record.timeline.together")}
    </UnstyledButton>
  );
  const { merge } = entry.cause;
  const unmerge = onUnmerge && merge !== undefined && !computed && (
    <UnstyledButton className={styles.undo} onClick={() => onUnmerge(merge)}>
      {t("record.timeline.unmerge")}
    </UnstyledButton>
  );
  const rows = entry.rows.length > 0 && <ChangedRows entity={entity} entities={entities} rows={entry.rows} />;
  const icon = computed
    ? "formula"
    : rule !== undefined
      ? "bolt"
      : entry.op === "create"
        ? "plus"
        : entry.op === "delete"
          ? "trash"
          : entry.op === "restore"
            ? "restore"
            : entry.op === "reveal"
              ? "eye"
              : "pencil";
  return (
    <TimelineLine
      icon={icon}
      who={who}
      what={
        computed
          ? t("record.timeline.computed", { what })
          : rule === undefined
            ? what
            : t("record.timeline.automatic", { what })
      }
      at={entry.at}
      time={time(entry.at)}
    >
      {entry.op === "update" && (
        <div className={styles.body}>
          <div className={styles.changes}>
            <ChangedValues entity={entity} before={entry.before} after={entry.after} />
            {rows}
            {computed && <p className={styles.why}>{t("record.timeline.computedWhy")}</p>}
          </div>
          <div className={styles.ways}>
            {undo}
            {look}
            {together}
            {unmerge}
          </div>
        </div>
      )}
      {entry.op !== "update" && rows}
      {entry.op !== "update" && (look || together || unmerge) && (
        <div className={styles.ways} data-row>
          {look}
          {together}
          {unmerge}
        </div>
      )}
    </TimelineLine>
  );
}
