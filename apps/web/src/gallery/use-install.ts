import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { errorOf } from "../api/error-of.ts";
import { queryClient } from "../api/query-client.ts";
import { trpc } from "../api/trpc.ts";
import type { Choices } from "./install-plan-view.tsx";

const ENDED = new Set(["done", "failed", "cancelled"]);

/** Installing one preset as long work: started, followed, left for the working CRM when it is done. */
export function useInstall(name: string) {
  const router = useRouter();
  const [id, setId] = useState<string>();
  const start = useMutation(trpc.templates.install.mutationOptions({ onSuccess: ({ job }) => setId(job) }));
  const clear = useMutation(
    trpc.templates.removeSampleData.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.records.pathKey() }),
    }),
  );
  const job = useQuery(
    trpc.jobs.get.queryOptions(
      { id: id ?? "" },
      {
        enabled: id !== undefined,
        staleTime: 0,
        refetchInterval: ({ state }) => (state.data && ENDED.has(state.data.status) ? false : 300),
      },
    ),
  );
  const failure = start.error ?? clear.error;
  return {
    start: (options: { sampleData: boolean; choices: Choices }) => start.mutate({ name, ...options }),
    starting: start.isPending,
    removeSamples: () => clear.mutate({ name }),
    removing: clear.isPending,
    error: failure ? errorOf(failure).code : undefined,
    job:
      id === undefined
        ? undefined
        : (job.data ?? { status: "waiting" as const, progress: undefined, error: undefined }),
    open: async () => {
      // Not cleared: what is on screen would go on showing the answers that it holds.
      await queryClient.invalidateQueries();
      await router.navigate({ to: "/" });
    },
  };
}
