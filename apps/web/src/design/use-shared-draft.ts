import type { RouterOutputs } from "@quoin/api/client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";

export type Draft = RouterOutputs["definitions"]["draft"];

/** The one shared draft of the definitions. */
export function useSharedDraft(): Draft {
  const { data } = useSuspenseQuery(trpc.definitions.draft.queryOptions());
  return data;
}
