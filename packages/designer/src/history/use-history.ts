import { useCallback, useMemo, useRef, useState } from "react";
import { beginHistory, type History, record, redo, undo } from "./history.ts";

export interface Edits<T> {
  readonly value: T;
  /** An edit. Edits under the same `merge` word that follow each other within a second are undone together. */
  readonly change: (next: T, merge?: string) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  /** Starts anew, as after a colleague's version came in. */
  readonly reset: (value: T) => void;
}

const TOGETHER = 1000;

/** Undo and redo over a document that is replaced by each edit. */
export function useHistory<T>(initial: T): Edits<T> {
  const [history, setHistory] = useState<History<T>>(() => beginHistory(initial));
  const last = useRef<{ merge: string | undefined; at: number }>({ merge: undefined, at: 0 });
  const change = useCallback((next: T, merge?: string) => {
    const at = Date.now();
    const joins = merge !== undefined && merge === last.current.merge && at - last.current.at < TOGETHER;
    last.current = { merge, at };
    setHistory((before) => record(before, next, joins));
  }, []);
  const reset = useCallback((value: T) => setHistory(beginHistory(value)), []);
  return useMemo(
    () => ({
      value: history.now,
      change,
      reset,
      undo: history.past.length > 0 ? () => setHistory(undo) : undefined,
      redo: history.future.length > 0 ? () => setHistory(redo) : undefined,
    }),
    [history, change, reset],
  );
}
