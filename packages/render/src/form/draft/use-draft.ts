import type { Row } from "@quoin/condition";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { createStore, type Store } from "../parts/create-store.ts";
import { type Draft, readDraft, removeDraft, writeDraft } from "./drafts.ts";

const PAUSE = 400;

export interface DraftKeeper {
  /** What an earlier tab left behind and nobody decided on yet. */
  readonly offered: Draft | undefined;
  /** When the present changes were kept, milliseconds. */
  readonly keptAt: Store<number | undefined>;
  /** Keeps the changes in a moment; none at all removes what was kept. */
  readonly keep: (changes: Row, rev: number | undefined) => void;
  readonly decline: () => void;
  /** Ends the offer because its values are in the form now. */
  readonly accept: () => void;
  readonly forget: () => void;
}

/** Keeps unsaved changes over a closed tab. While an earlier draft is offered it is not written over. */
export function useDraft(name: string | undefined): DraftKeeper {
  const [offered, setOffered] = useState(() => (name === undefined ? undefined : readDraft(name)));
  const keptAt = useMemo(() => createStore<number | undefined>(undefined), []);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; write: () => void }>(undefined);
  const pending = useRef(offered !== undefined);
  const flush = useCallback(() => {
    const { current } = waiting;
    waiting.current = undefined;
    if (!current) return;
    clearTimeout(current.timer);
    current.write();
  }, []);
  useEffect(() => {
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);
  return useMemo(() => {
    const forget = (): void => {
      clearTimeout(waiting.current?.timer);
      waiting.current = undefined;
      keptAt.set(undefined);
      if (name !== undefined && !pending.current) removeDraft(name);
    };
    const settle = (): void => {
      pending.current = false;
      setOffered(undefined);
    };
    return {
      offered,
      keptAt,
      forget,
      accept: settle,
      decline: () => {
        settle();
        if (name !== undefined && keptAt.get() === undefined) removeDraft(name);
      },
      keep(changes, rev) {
        if (name === undefined) return;
        if (Object.keys(changes).length === 0) return forget();
        clearTimeout(waiting.current?.timer);
        const write = (): void => {
          if (pending.current) return;
          const at = Date.now();
          if (writeDraft(name, { at, values: changes, ...(rev !== undefined && { rev }) })) keptAt.set(at);
        };
        waiting.current = { timer: setTimeout(flush, PAUSE), write };
      },
    };
  }, [name, offered, keptAt, flush]);
}
