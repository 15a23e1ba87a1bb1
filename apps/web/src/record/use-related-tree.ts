import type { Row } from "@quoin/condition";
import type { Field } from "@quoin/definition";
import { pointsAt } from "@quoin/fields";
import type { ListSort, RelatedTree } from "@quoin/render";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../api/trpc.ts";

/** As many as one question gives. */
const MOST = 500;

interface Asked {
  /** The relation that makes the hierarchy; undefined: the list is none of one. */
  readonly field: Field | undefined;
  readonly rows: readonly Row[];
  readonly fields: readonly string[];
  readonly sort: readonly ListSort[];
}

/** The rows of a list with those below each that was opened, and which of them have any. Asks only for what is shown. */
export function useRelatedTree({ field, rows, fields, sort }: Asked): {
  readonly rows: readonly Row[];
  readonly tree: RelatedTree | undefined;
} {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const ids = field === undefined ? [] : [...open];
  const entity = field?.entity ?? "";
  const answers = useQueries({
    queries: ids.map((id) =>
      trpc.records.query.queryOptions({
        entity,
        fields: [...fields],
        titles: true,
        limit: MOST,
        where: field ? pointsAt(field, id, entity) : false,
        sort: [...sort],
      }),
    ),
  });
  const below = new Map(ids.map((id, index) => [id, answers[index]?.data?.data ?? []]));
  const levels = new Map<string, number>();
  const flat: Row[] = [];
  const add = (some: readonly Row[], level: number): void => {
    for (const row of some) {
      const id = String(row["id"]);
      if (levels.has(id)) continue;
      levels.set(id, level);
      flat.push(row);
      add(below.get(id) ?? [], level + 1);
    }
  };
  add(rows, 0);
  const shown = [...levels.keys()];
  const counts = useQuery({
    ...trpc.records.aggregate.queryOptions({
      entity,
      where: field ? { required: [field.key], properties: { [field.key]: { enum: shown.slice(0, MOST) } } } : false,
      group: field ? [{ field: field.key }] : [],
      aggregates: [{ fn: "count", as: "count" }],
    }),
    enabled: field !== undefined && shown.length > 0,
    placeholderData: keepPreviousData,
  });
  if (field === undefined) return { rows, tree: undefined };
  const parents = new Set((counts.data ?? []).map((row) => String(row[field.key])));
  const onToggle = (id: string) =>
    setOpen((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  return { rows: flat, tree: { levels, parents, open, onToggle } };
}
