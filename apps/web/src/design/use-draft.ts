import { useSuspenseQuery } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";

/** The shared draft as it is on the server when the page opens, and what is published. Edits begin from it, so it is never taken from a cache. */
export function useDraft() {
  const draft = useSuspenseQuery(
    trpc.definitions.draft.queryOptions(undefined, { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false }),
  );
  const published = useSuspenseQuery(
    trpc.definitions.published.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  return { draft: draft.data, published: published.data, refetch: draft.refetch, fetching: draft.isFetching };
}
