import type { TimelineItem } from "./timeline-item.ts";

/** Ids of the merges that stand: one that was undone has written to the record a second time. */
export function standingMerges(items: readonly TimelineItem[]): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const item of items) {
    if (item.kind !== "change" || item.entry.cause.source !== "merge") continue;
    const { merge } = item.entry.cause;
    if (merge === undefined || twice.has(merge)) continue;
    if (once.delete(merge)) twice.add(merge);
    else once.add(merge);
  }
  return once;
}
