import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { RecordThen, tablePaths } from "@quoin/render";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";
import { accessTo, useMe } from "../session/use-me.ts";
import { useFormRows } from "./use-form-rows.ts";

interface PastPanelProps {
  readonly entity: Entity;
  readonly id: string;
  /** The entry of the log after which it is looked at. */
  readonly entry: { readonly upTo: number; readonly at: string };
  readonly now: Row;
  readonly onClose: () => void;
}

/** The record as it was right after an entry of its log. */
export function PastPanel({ entity, id, entry, now, onClose }: PastPanelProps) {
  const me = useMe();
  const around = useFormRows();
  // Tables of records are read by name only, those within rows by their path, and then all else is as well.
  const own = [...entity.fieldByKey.keys()].filter((key) => accessTo(me, entity.key, key) !== "none");
  const fields = [...new Set([...own, ...tablePaths(entity, around)])];
  const past = useQuery(trpc.records.asOf.queryOptions({ entity: entity.key, id, asOf: entry.upTo, fields }));
  return (
    <RecordThen
      entity={entity}
      then={past.data}
      now={now}
      around={around}
      at={entry.at}
      failed={past.isError}
      onRetry={() => void past.refetch()}
      onClose={onClose}
    />
  );
}
