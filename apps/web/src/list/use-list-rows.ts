import type { ConditionDocument, Entity } from "@quoin/definition";
import {
  type GridColumn,
  groupKey,
  joinConjuncts,
  conjunctsOf,
  type ListSort,
  type ListState,
  type Row,
  type RowGroup,
  type Total,
} from "@quoin/render";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { client, trpc } from "../api/trpc.ts";

const PAGE = 100;

export interface ListRowsOptions {
  readonly columns: readonly GridColumn[];
  /** Path of the field that rows are gathered by, where the reader may. */
  readonly group: string | undefined;
  /** Keys of the groups that are folded. */
  readonly collapsed: ReadonlySet<string>;
  /** Fields that are read besides those that are shown. */
  readonly reads?: readonly string[];
  readonly enabled: boolean;
}

interface Measure {
  readonly fn: Total;
  readonly field: string;
  readonly as: string;
}

const byPath = (row: Row, measures: readonly Measure[]): Row =>
  Object.fromEntries(measures.map(({ as, field }) => [field, row[as]]));

const ofGroup = (path: string, value: unknown): ConditionDocument =>
  value === undefined ? { not: { required: [path] } } : { required: [path], properties: { [path]: { const: value } } };

/** Rows are gathered by ordering them by what they are gathered by first. */
export const sortWith = (sort: readonly ListSort[], group: string | undefined): readonly ListSort[] =>
  group === undefined ? sort : [{ field: group }, ...sort.filter(({ field }) => field !== group)].slice(0, 4);

/** The rows of a list page by page, with how many there are, totals and groups: all of the same condition. */
export function useListRows(
  entity: Entity,
  state: ListState,
  { columns, group, collapsed, reads = [], enabled }: ListRowsOptions,
) {
  const shared = {
    entity: entity.key,
    ...(state.where !== undefined && { where: state.where }),
    ...(state.search !== "" && { search: state.search }),
  };
  const measures = useMemo<readonly Measure[]>(
    () =>
      columns.flatMap(({ path, total }, index) =>
        total === undefined ? [] : [{ fn: total, field: path, as: `t${index}` }],
      ),
    [columns],
  );
  const aggregates = [{ fn: "count" as const, as: "n" }, ...measures];

  const summary = useQuery(
    trpc.records.aggregate.queryOptions(
      { ...shared, aggregates },
      { enabled: enabled && !state.bin, placeholderData: keepPreviousData },
    ),
  );
  const grouped = useQuery(
    trpc.records.aggregate.queryOptions(
      { ...shared, aggregates, group: [{ field: group ?? "id" }] },
      { enabled: enabled && !state.bin && group !== undefined, placeholderData: keepPreviousData },
    ),
  );
  const groups = useMemo<readonly RowGroup[] | undefined>(
    () =>
      group === undefined
        ? undefined
        : grouped.data?.map((row) => ({ value: row[group], count: Number(row["n"]), totals: byPath(row, measures) })),
    [grouped.data, group, measures],
  );

  const folded = groups?.filter(({ value }) => collapsed.has(groupKey(value))) ?? [];
  const where = joinConjuncts([
    ...conjunctsOf(state.where),
    ...folded.map(({ value }) => ({ not: ofGroup(group ?? "", value) })),
  ]);
  const sort = sortWith(state.sort, group);
  const fields = [
    ...new Set([
      "id",
      "rev",
      entity.title,
      ...columns.map(({ path }) => path),
      ...reads,
      ...(group === undefined ? [] : [group]),
    ]),
  ];
  const input = {
    ...shared,
    ...(where !== undefined && { where }),
    fields,
    titles: true,
    sort: sort.map(({ field, desc }) => ({ field, ...(desc && { desc }) })),
    limit: PAGE,
    ...(state.bin && { deleted: true, count: true as const }),
  };
  // Not by the kit's own options for endless lists: those send a direction, which a list of keys does not have.
  const pages = useInfiniteQuery({
    queryKey: trpc.records.query.infiniteQueryKey(input),
    queryFn: ({ pageParam, signal }) =>
      client.records.query.query({ ...input, ...(pageParam !== undefined && { cursor: pageParam }) }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    enabled,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.data) ?? [], [pages.data]);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = pages;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const total = summary.data?.[0];
  return {
    rows,
    groups,
    count: state.bin ? pages.data?.pages[0]?.count : typeof total?.["n"] === "number" ? total["n"] : undefined,
    totals: total && byPath(total, measures),
    loading: pages.isPending && enabled,
    stale: pages.isPlaceholderData,
    error: pages.error ?? undefined,
    retry: () => void pages.refetch(),
    hasMore: hasNextPage,
    more,
  };
}

export type ListRows = ReturnType<typeof useListRows>;
