import { useQuery } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";
import type { ListContext } from "./list-context.ts";

/** As many as the server gives at once. */
const MOST = 500;
const NEAR = 5;

/** Where a record stands in the list that it was opened from, and the ids around it. Near the end of what the list had loaded, the ones after it are fetched. */
export function useNeighbours(entity: string, id: string, list: ListContext | undefined) {
  const loaded = list?.ids ?? [];
  const count = list?.count ?? loaded.length;
  const at = loaded.indexOf(id);
  const { where, search, sort } = list?.query ?? {};
  const ends = list?.query !== undefined && count > loaded.length && (at < 0 || at >= loaded.length - NEAR);
  const more = useQuery(
    trpc.records.query.queryOptions(
      {
        entity,
        fields: ["id"],
        limit: MOST,
        ...(where !== undefined && { where }),
        ...(search !== undefined && search !== "" && { search }),
        ...(sort && { sort: sort.map(({ field, desc }) => ({ field, ...(desc && { desc }) })) }),
      },
      { enabled: ends, staleTime: 60_000 },
    ),
  );
  const fetched = ends ? more.data?.data.map((row) => String(row["id"])) : undefined;
  const ids = fetched?.includes(id) ? fetched : loaded;
  const place = ids.indexOf(id);
  return {
    place,
    count: Math.max(count, ids.length),
    previous: ids[place - 1],
    next: place < 0 ? undefined : ids[place + 1],
  };
}
