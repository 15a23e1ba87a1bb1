import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { RecordThen } from "@quoin/render";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";

interface PastPanelProps {
  readonly entity: Entity;
  readonly id: string;
  /** The entry of the log after which it is looked at. */
  readonly entry: { readonly position: number; readonly at: string };
  readonly now: Row;
  readonly onClose: () => void;
}

/** The record as it was right after an entry of its log. */
export function PastPanel({ entity, id, entry, now, onClose }: PastPanelProps) {
  const past = useQuery(trpc.records.asOf.queryOptions({ entity: entity.key, id, asOf: entry.position }));
  return (
    <RecordThen
      entity={entity}
      then={past.data}
      now={now}
      at={entry.at}
      failed={past.isError}
      onRetry={() => void past.refetch()}
      onClose={onClose}
    />
  );
}
