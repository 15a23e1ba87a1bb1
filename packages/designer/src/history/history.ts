/** A document as it is, as it was, and as it was before it was taken back. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
}

const KEPT = 200;

export const beginHistory = <T>(now: T): History<T> => ({ past: [], now, future: [] });

/** A new edit: what was taken back before is gone. With `merge` it joins the edit before it, as typing does. */
export function record<T>({ past, now }: History<T>, next: T, merge = false): History<T> {
  if (Object.is(now, next)) return { past, now, future: [] };
  return { past: merge && past.length > 0 ? past : [...past, now].slice(-KEPT), now: next, future: [] };
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.now], now: next, future };
}
