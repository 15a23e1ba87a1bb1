import { Checkbox, UnstyledButton } from "@mantine/core";
import { dateAt, type Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { isEmpty } from "@quoin/fields";
import { useFormat, useLocale, useText } from "@quoin/ui";
import { entityParts } from "../timeline/entity-parts.ts";
import styles from "./rail.module.css";

export interface DueItem {
  readonly entity: Entity;
  readonly row: Row;
}

interface DueListProps {
  readonly items: readonly DueItem[];
  readonly now: Date;
  readonly onOpen: (entity: string, id: string) => void;
  /** Marks it as done; left out where the reader may not. */
  readonly onDone?: (item: DueItem) => void;
}

const DAY = 86_400_000;

/** What is still to be done about a record, the most pressing first. */
export function DueList({ items, now, onOpen, onDone }: DueListProps) {
  const t = useText("render");
  const { date } = useFormat();
  const { timeZone } = useLocale();
  if (items.length === 0) return null;
  const today = dateAt(now, timeZone);
  const when = (due: unknown) => {
    if (typeof due !== "string" || isEmpty(due)) return null;
    const day = due.length > 10 ? dateAt(new Date(due), timeZone) : due;
    const late = Math.round((Date.parse(today) - Date.parse(day)) / DAY);
    const tone = late > 0 ? "danger" : late === 0 ? "warning" : "calm";
    const words =
      late > 0
        ? t("record.due.late", { count: late })
        : late === 0
          ? t("record.today")
          : late === -1
            ? t("record.tomorrow")
            : date(day, "short");
    return (
      <time className={styles.when} data-tone={tone} dateTime={day}>
        {words}
      </time>
    );
  };
  return (
    <section>
      <div className={styles.title}>
        <h2>{t("record.due.title")}</h2>
        <span>{items.length}</span>
      </div>
      <ul className={styles.due}>
        {items.map((item) => {
          const parts = entityParts(item.entity);
          const id = String(item.row["id"]);
          const title = String(item.row[item.entity.title] ?? t("record.nameless"));
          return (
            <li key={`${item.entity.key} ${id}`}>
              <Checkbox
                checked={false}
                disabled={!onDone}
                onChange={() => onDone?.(item)}
                aria-label={t("record.due.done", { title })}
              />
              <UnstyledButton className={styles.what} onClick={() => onOpen(item.entity.key, id)}>
                {title}
              </UnstyledButton>
              {parts.due && when(item.row[parts.due.key])}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
