import { useSyncExternalStore } from "react";

export interface Store<T> {
  get(): T;
  /** Tells the listeners, unless the value is the same. */
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

/** A value beside React: whoever shows it subscribes to it, and nothing else draws again when it changes. */
export function createStore<T>(first: T): Store<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);
