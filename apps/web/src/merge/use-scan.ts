import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { client, trpc } from "../api/trpc.ts";

/** Begins a scan and follows it; what it found is asked for anew once it is through. */
export function useScan(entity: string) {
  const queries = useQueryClient();
  const [id, setId] = useState<string>();
  const begin = useMutation({
    mutationFn: () => client.duplicates.scan.mutate({ entity }),
    onSuccess: ({ job }) => setId(job),
  });
  const { data: job } = useQuery({
    ...trpc.jobs.get.queryOptions({ id: id ?? "" }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) =>
      state.data === undefined || ["waiting", "running"].includes(state.data.status) ? 1000 : false,
  });
  const status = job?.status;
  useEffect(() => {
    if (status === "done") void queries.invalidateQueries({ queryKey: trpc.duplicates.pathKey() });
  }, [status, queries]);
  return {
    begin: () => begin.mutate(),
    runs: begin.isPending || status === "waiting" || status === "running",
    failed: begin.isError || status === "failed",
    progress: job?.progress,
    cancel: () => void (id !== undefined && client.jobs.cancel.mutate({ id })),
  };
}
