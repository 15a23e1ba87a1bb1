import type { ConditionDocument, Entity } from "@quoin/definition";
import { pointsAt, rowsOf } from "@quoin/fields";
import {
  entityParts,
  foldRows,
  type HistoryEntry,
  mergeTimeline,
  type TimelineItem,
  type TimelineRelation,
  timelineRelations,
  type TimelineSource,
} from "@quoin/render";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { trpc } from "../api/trpc.ts";
import { accessTo, useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";

const PAGE = 20;
const MOST = 200;
/** Entries of the log for each change that is shown of a record with tables, whose saves write many. */
const WITH_ROWS = 5;

const whereOf = (
  { entity, relation }: TimelineRelation,
  to: { readonly entity: string; readonly id: string },
): ConditionDocument => {
  const field = entity.fieldByKey.get(relation);
  return field !== undefined && pointsAt(field, to.id, to.entity);
};

/** What happened around a record: its log and the related records that stand in its timeline, as far as asked for. */
export function useTimeline(entity: string, id: string) {
  const me = useMe();
  const { entities } = useWorkspace();
  const [limit, setLimit] = useState(PAGE);
  const relations = useMemo(
    () =>
      timelineRelations(entities, entity).filter(
        (one) => me.permissions[one.entity.key] && accessTo(me, one.entity.key, one.relation) !== "none",
      ),
    [entities, entity, me],
  );
  const fieldsOf = (of: Entity): string[] => {
    const parts = entityParts(of);
    const keys = [parts.title, parts.body, parts.kind, parts.moment, parts.lanes].flatMap((field) =>
      field ? [field.key] : [],
    );
    return [
      "id",
      "created_at",
      "created_by",
      ...new Set(keys.filter((key) => key !== "id" && accessTo(me, of.key, key) !== "none")),
    ];
  };
  const tables = entities.get(entity)?.fields.some((field) => rowsOf(field) !== undefined) === true;
  const entries = tables ? Math.min(MOST, limit * WITH_ROWS) : limit;
  const history = useQuery({
    ...trpc.records.history.queryOptions({ entity, id, limit: entries, ...(tables && { rows: true }) }),
    placeholderData: keepPreviousData,
  });
  const rows = useQueries({
    queries: relations.map((one) => ({
      ...trpc.records.query.queryOptions({
        entity: one.entity.key,
        where: whereOf(one, { entity, id }),
        fields: fieldsOf(one.entity),
        sort: [{ field: "created_at", desc: true }],
        limit,
      }),
      placeholderData: keepPreviousData,
    })),
  });
  const log: readonly HistoryEntry[] = history.data ?? [];
  const changes: TimelineSource = {
    items: foldRows(log, log.length >= entries).map((entry) => ({
      item: { kind: "change", key: `change ${entry.position}`, at: entry.at, entry },
      written: entry.at,
    })),
    more: log.length >= entries,
  };
  const records = relations.map((one, index): TimelineSource => {
    const moment = entityParts(one.entity).moment?.key;
    const page = rows[index]?.data;
    return {
      items: (page?.data ?? []).map((row) => {
        const written = String(row["created_at"]);
        // A moment that lies ahead is a plan; what happened cannot have happened after it was written down.
        const happened = moment === undefined ? undefined : row[moment];
        const at = typeof happened === "string" && happened < written ? happened : written;
        const item: TimelineItem = {
          kind: "record",
          key: `${one.entity.key} ${String(row["id"])}`,
          at,
          entity: one.entity.key,
          row,
        };
        return { item, written };
      }),
      more: page?.next !== undefined,
    };
  });
  const sources = [changes, ...records];
  return {
    items: mergeTimeline(sources),
    log: log.filter(({ row }) => row === undefined),
    loading: history.isPending,
    failed: history.isError,
    retry: () => void history.refetch(),
    loadingMore: history.isPlaceholderData,
    more:
      limit < MOST && sources.some(({ more }) => more) ? () => setLimit(Math.min(MOST, limit + PAGE * 2)) : undefined,
  };
}
