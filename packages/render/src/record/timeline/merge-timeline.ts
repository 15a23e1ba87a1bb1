import type { TimelineItem, TimelineSource } from "./timeline-item.ts";

/**
 * Several sources as one timeline, newest first. What is older than the oldest loaded thing of a source that has more is
 * held back, so that loading more never puts anything between what is already on the screen.
 */
export function mergeTimeline(sources: readonly TimelineSource[]): readonly TimelineItem[] {
  const limits = sources.flatMap(({ items, more }) => (more ? [items.at(-1)?.written ?? ""] : []));
  const from = limits.toSorted().at(-1) ?? "";
  return sources
    .flatMap(({ items }) => items)
    .filter(({ written }) => written >= from)
    .map(({ item }) => item)
    .toSorted((a, b) => (a.at === b.at ? (a.key < b.key ? 1 : -1) : a.at < b.at ? 1 : -1));
}
