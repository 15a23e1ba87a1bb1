import { Button, UnstyledButton } from "@mantine/core";
import { dateAt } from "@quoin/condition";
import type { Entity, LocalizedText } from "@quoin/definition";
import { ErrorState, Icon, Menu, Skeleton, useFormat, useLabel, useLocale, useText } from "@quoin/ui";
import { useState } from "react";
import { byDay } from "./by-day.ts";
import { ChangeItem } from "./change-item.tsx";
import type { FoldedEntry } from "./history-entry.ts";
import { RecordItem } from "./record-item.tsx";
import { standingMerges } from "./standing-merges.ts";
import type { TimelineItem } from "./timeline-item.ts";
import styles from "./timeline.module.css";

export interface TimelineProps {
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly items: readonly TimelineItem[];
  readonly now: Date;
  readonly loading?: boolean;
  readonly failed?: boolean;
  readonly onRetry?: () => void;
  /** There is more; without it this is all. */
  readonly onMore?: (() => void) | undefined;
  readonly loadingMore?: boolean;
  readonly ruleLabels: (rule: string) => LocalizedText | undefined;
  readonly onRevert?: ((position: number, rows: boolean) => void) | undefined;
  /** Shows the record as it was right after an entry. */
  readonly onLook?: ((entry: FoldedEntry) => void) | undefined;
  /** Undoes a bulk change or an import of which an entry is a part. */
  readonly onUndoTogether?: ((entry: FoldedEntry) => void) | undefined;
  /** Undoes a merge of which an entry is a part. */
  readonly onUnmerge?: ((merge: string) => void) | undefined;
  readonly onOpen: (entity: string, id: string) => void;
}

const CHANGES = "changes";
const DAY = 86_400_000;

/** Everything that happened around a record, newest first, under its days. */
export function Timeline(props: TimelineProps) {
  const {
    entity,
    entities,
    items,
    now,
    loading,
    failed,
    onRetry,
    onMore,
    loadingMore,
    ruleLabels,
    onRevert,
    onLook,
    onUndoTogether,
    onUnmerge,
    onOpen,
  } = props;
  const t = useText("render");
  const choose = useLabel();
  const { date } = useFormat();
  const { timeZone } = useLocale();
  const [only, setOnly] = useState<string>();
  if (loading) return <Skeleton rows={6} columns={[1, 5]} bare />;
  if (failed) return <ErrorState {...(onRetry && { onRetry })} />;
  const sourceOf = (item: TimelineItem): string => (item.kind === "change" ? CHANGES : item.entity);
  const nameOf = (source: string): string =>
    source === CHANGES ? t("record.timeline.changes") : choose(entities.get(source)?.document["x-labels"], source);
  const sources = [...new Set(items.map(sourceOf))];
  const standing = standingMerges(items);
  const days = byDay(only === undefined ? items : items.filter((item) => sourceOf(item) === only), timeZone);
  const today = dateAt(now, timeZone);
  const yesterday = dateAt(new Date(now.getTime() - DAY), timeZone);
  const dayName = (day: string): string =>
    day === today ? t("record.today") : day === yesterday ? t("record.yesterday") : date(day, "weekday");
  const filter = sources.length > 1 && (
    <Menu
      position="bottom-end"
      groups={[
        {
          key: "all",
          entries: [
            {
              key: "all",
              label: t("record.timeline.all"),
              checked: only === undefined,
              onClick: () => setOnly(undefined),
            },
          ],
        },
        {
          key: "some",
          entries: sources.map((key) => ({
            key,
            label: nameOf(key),
            checked: only === key,
            onClick: () => setOnly(key),
          })),
        },
      ]}
    >
      <UnstyledButton className={styles.filter}>
        {only === undefined ? t("record.timeline.all") : nameOf(only)}
        <Icon name="chevron-down" size={14} />
      </UnstyledButton>
    </Menu>
  );
  if (days.length === 0) return <p className={styles.empty}>{t("record.timeline.empty")}</p>;
  return (
    <>
      {days.map((day, index) => (
        <section key={day.date}>
          <div className={styles.day}>
            <h2>{dayName(day.date)}</h2>
            {index === 0 && filter}
          </div>
          <ol className={styles.time}>
            {day.items.map((item) => {
              if (item.kind === "change")
                return (
                  <ChangeItem
                    key={item.key}
                    entity={entity}
                    entities={entities}
                    entry={item.entry}
                    ruleLabels={ruleLabels}
                    onRevert={onRevert}
                    onLook={onLook}
                    onUndoTogether={onUndoTogether}
                    onUnmerge={standing.has(item.entry.cause.merge ?? "") ? onUnmerge : undefined}
                  />
                );
              const of = entities.get(item.entity);
              return of && <RecordItem key={item.key} entity={of} row={item.row} at={item.at} onOpen={onOpen} />;
            })}
          </ol>
        </section>
      ))}
      {onMore && (
        <Button variant="default" size="xs" fullWidth loading={loadingMore ?? false} onClick={onMore}>
          {t("record.timeline.more")}
        </Button>
      )}
    </>
  );
}
