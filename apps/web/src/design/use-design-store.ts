import { createDraftStore, type DraftStore } from "@quoin/designer";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { trpc } from "../api/trpc.ts";
import { createSaveDraft } from "./save-draft.ts";
import type { useDraft } from "./use-draft.ts";

/** The whole draft to be edited: saved as the work goes and when the page is left; closing the window with unsaved work asks first. */
export function useDesignStore({
  draft,
  published,
}: Pick<ReturnType<typeof useDraft>, "draft" | "published">): DraftStore {
  const { data: people } = useQuery(trpc.users.names.queryOptions(undefined, { staleTime: 300_000 }));
  const names = useRef(people);
  useEffect(() => {
    names.current = people;
  }, [people]);
  const [store] = useState(() =>
    createDraftStore({
      set: draft.set,
      published: published.set,
      rev: draft.rev,
      save: createSaveDraft((user) => names.current?.find(({ id }) => id === user)?.name),
    }),
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (store.get().saving === "saved") return;
      void store.flush();
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
      void store.flush();
    };
  }, [store]);
  return store;
}
