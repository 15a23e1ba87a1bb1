import type { Entity, Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { type BoardLane, conjunctsOf, joinConjuncts, type ListState } from "@quoin/render";
import { useLabel } from "@quoin/ui";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../api/trpc.ts";

const PAGE = 40;
const MOST = 500;

/** The lanes of a board, each with its own page of records; counts and sums are of all that match. */
export function useLanes(
  entity: Entity,
  state: ListState,
  { by, sum }: { readonly by: Field; readonly sum: Field | undefined },
) {
  const label = useLabel();
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({});
  const options = (by.schema["x-options"] ?? fieldType(by.type).options?.(by) ?? []).filter(
    (option) => !("retired" in option && option.retired),
  );
  const shared = { entity: entity.key, ...(state.search !== "" && { search: state.search }) };
  const limitOf = (lane: string) => limits[lane] ?? PAGE;
  const summary = useQuery(
    trpc.records.aggregate.queryOptions(
      {
        ...shared,
        ...(state.where !== undefined && { where: state.where }),
        group: [{ field: by.key }],
        aggregates: [{ fn: "count", as: "n" }, ...(sum ? [{ fn: "sum" as const, field: sum.key, as: "total" }] : [])],
      },
      { placeholderData: keepPreviousData },
    ),
  );
  const lanes = useQueries({
    queries: options.map(({ id }) =>
      trpc.records.query.queryOptions(
        {
          ...shared,
          where:
            joinConjuncts([
              ...conjunctsOf(state.where),
              { required: [by.key], properties: { [by.key]: { const: id } } },
            ]) ?? true,
          titles: true,
          sort: state.sort.map(({ field, desc }) => ({ field, ...(desc && { desc }) })),
          limit: limitOf(id),
        },
        { placeholderData: keepPreviousData },
      ),
    ),
  });
  return {
    error: lanes.find(({ error }) => error)?.error ?? undefined,
    retry: () => lanes.forEach(({ refetch }) => void refetch()),
    more: (lane: string) =>
      setLimits((before) => ({ ...before, [lane]: Math.min(MOST, (before[lane] ?? PAGE) + PAGE) })),
    lanes: options.map((option, index): BoardLane => {
      const page = lanes[index];
      const figures = summary.data?.find((row) => row[by.key] === option.id);
      const labels = "x-labels" in option ? option["x-labels"] : "labels" in option ? option.labels : undefined;
      return {
        id: option.id,
        label: label(labels, option.id),
        color: option.color,
        outcome: "outcome" in option ? option.outcome : undefined,
        rows: page?.data?.data ?? [],
        count: Number(figures?.["n"] ?? 0),
        sum: figures?.["total"] ?? (sum ? 0 : undefined),
        loading: page?.isPending ?? true,
        hasMore: page?.data?.next !== undefined && limitOf(option.id) < MOST,
      };
    }),
  };
}
