import { ComputingContext } from "@quoin/render";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { trpc } from "../api/trpc.ts";

/** Tells what is inside which computed fields a job still fills, and has records read again once it has. */
export function Computing({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const { data } = useQuery(
    trpc.records.computing.queryOptions(undefined, {
      staleTime: 10_000,
      refetchInterval: ({ state }) => ((state.data?.length ?? 0) > 0 ? 3_000 : false),
    }),
  );
  const names = data?.map(({ entity, field }) => `${entity}.${field}`).join(" ") ?? "";
  const places = useMemo(() => new Set(names === "" ? [] : names.split(" ")), [names]);
  const before = useRef(names);
  useEffect(() => {
    if (before.current !== "" && names === "") void queries.invalidateQueries({ queryKey: trpc.records.pathKey() });
    before.current = names;
  }, [names, queries]);
  return <ComputingContext.Provider value={places}>{children}</ComputingContext.Provider>;
}
