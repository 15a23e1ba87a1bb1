import type { DocumentOfKind, Kind, Problem } from "@quoin/definition";
import { type Edits, useHistory } from "@quoin/designer/rule";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { errorOf, type ShownError } from "../api/error-of.ts";
import { client, trpc } from "../api/trpc.ts";
import { type Draft, useSharedDraft } from "./use-shared-draft.ts";

const PAUSE = 600;

export interface DraftDocument<T> extends Omit<Edits<T>, "reset"> {
  readonly draft: Draft;
  readonly state: "saved" | "saving" | "failed";
  /** Why it could not be saved; `conflict` where a colleague saved it since. */
  readonly error: ShownError | undefined;
  /** Problems of this document; paths are pointers within it. */
  readonly problems: readonly Problem[];
  /** After a conflict: what the colleague saved takes the place of one's own. */
  readonly takeTheirs: () => Promise<void>;
  /** After a conflict, or to try again: one's own takes the place of what is there. */
  readonly keepMine: () => void;
  /** Saves at once what has not been saved. */
  readonly flush: () => Promise<void>;
}

interface Place<K extends Kind> {
  readonly kind: K;
  readonly key: string;
  /** What a document that does not exist yet begins with. */
  readonly initial: DocumentOfKind[K];
}

/** Edits one document of the shared draft: undo and redo here, saved there a moment after each edit. */
export function useDraftDocument<K extends Kind>({ kind, key, initial }: Place<K>): DraftDocument<DocumentOfKind[K]> {
  const draft = useSharedDraft();
  const queries = useQueryClient();
  const stored = draft.set[kind][key] as DocumentOfKind[K] | undefined;
  const edits = useHistory<DocumentOfKind[K]>(stored ?? initial);
  const { value, reset } = edits;
  const saved = useRef(value);
  const rev = useRef<number | undefined>(draft.rev);
  const running = useRef<Promise<void>>(Promise.resolve());
  const [state, setState] = useState<"saved" | "saving" | "failed">("saved");
  const [error, setError] = useState<ShownError>();
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);

  const save = useCallback((): Promise<void> => {
    running.current = running.current.then(async () => {
      const document = latest.current;
      if (document === saved.current) return;
      setState("saving");
      try {
        const given = rev.current === undefined ? {} : { rev: rev.current };
        const answer = await client.definitions.saveDocument.mutate({ kind, key, document, ...given } as Parameters<
          typeof client.definitions.saveDocument.mutate
        >[0]);
        rev.current = answer.rev;
        saved.current = document;
        setError(undefined);
        setState(latest.current === document ? "saved" : "saving");
        void queries.invalidateQueries({ queryKey: trpc.definitions.draft.queryKey() });
        void queries.invalidateQueries({ queryKey: trpc.definitions.check.queryKey() });
        // Leaving for the plan may come before the last edit is saved.
        void queries.invalidateQueries({ queryKey: trpc.definitions.plan.queryKey() });
      } catch (thrown) {
        setError(errorOf(thrown));
        setState("failed");
      }
    });
    return running.current;
  }, [kind, key, queries]);

  useEffect(() => {
    if (value === saved.current) return;
    setState("saving");
    const timer = setTimeout(() => void save(), PAUSE);
    return () => clearTimeout(timer);
  }, [value, save]);
  // Leaving the page loses nothing.
  useEffect(() => () => void save(), [save]);

  const { data: check } = useQuery(trpc.definitions.check.queryOptions());
  const problems = useMemo(() => {
    const own = `/${kind}/${key}`;
    return (check ?? [])
      .filter(({ path }) => path === own || path.startsWith(`${own}/`))
      .map((problem) => ({ ...problem, path: problem.path.slice(own.length) }));
  }, [check, kind, key]);

  const takeTheirs = useCallback(async () => {
    const fresh = await queries.fetchQuery(trpc.definitions.draft.queryOptions(undefined, { staleTime: 0 }));
    const theirs = (fresh.set[kind][key] as DocumentOfKind[K] | undefined) ?? saved.current;
    rev.current = fresh.rev;
    saved.current = theirs;
    latest.current = theirs;
    setError(undefined);
    setState("saved");
    reset(theirs);
  }, [queries, kind, key, reset]);
  const keepMine = useCallback(() => {
    rev.current = undefined;
    void save();
  }, [save]);

  return { ...edits, draft, state, error, problems, takeTheirs, keepMine, flush: save };
}
