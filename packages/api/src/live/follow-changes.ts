import type { Store } from "@quoin/store";
import type { Caller } from "../context/caller.ts";
import type { LiveChange } from "./live-change.ts";
import type { LiveStreams } from "./live-streams.ts";
import { visibleChanges } from "./visible-changes.ts";

const BATCH = 500;
/** Further behind than this, asking again is cheaper than catching up. */
const MAX_BEHIND = 5_000;

interface Following {
  readonly store: Store;
  readonly live: LiveStreams;
  /** Position after which to begin; undefined: now. */
  readonly after: number | undefined;
  readonly refresh: () => Promise<Caller | undefined>;
  readonly signal: AbortSignal;
}

/** Changes as they are committed, each with the position to go on from. Ends when the caller may no longer follow. */
export async function* followChanges({
  store,
  live,
  after,
  refresh,
  signal: asked,
}: Following): AsyncGenerator<{ position: number; change: LiveChange }> {
  const end = live.begin();
  const signal = AbortSignal.any([asked, live.signal]);
  let wake: () => void = () => undefined;
  const stop = store.onChange(() => wake());
  signal.addEventListener("abort", () => wake());
  try {
    let version = (await store.definitions.published()).version;
    const last = await store.log.lastPosition();
    let position = after ?? last;
    if (position > last || last - position > MAX_BEHIND) {
      position = last;
      yield { position, change: { reset: true } };
    }
    while (!signal.aborted) {
      // Armed before reading, so that a commit between reading and waiting is not missed.
      const woken = new Promise<void>((resolve) => (wake = resolve));
      const caller = await refresh();
      if (!caller) return;
      const now = (await store.definitions.published()).version;
      if (now !== version) yield { position, change: { published: (version = now) } };
      const entries = await store.log.read({ after: position, limit: BATCH });
      for (const change of await visibleChanges(store, entries, caller.actor)) yield change;
      position = entries.at(-1)?.position ?? position;
      if (entries.length < BATCH) await woken;
    }
  } finally {
    stop();
    end();
  }
}
