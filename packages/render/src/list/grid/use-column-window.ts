import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect } from "react";
import type { ColumnLayout, PlacedColumn } from "../columns/layout-columns.ts";

export interface ColumnWindow {
  readonly seen: readonly PlacedColumn[];
  /** Widths of what is left out on either side. */
  readonly before: number;
  readonly after: number;
}

/** With fewer columns, drawing them all costs less than keeping count. */
const MANY = 20;

/** The columns that are drawn: all pinned ones, and of the others those in sight. */
export function useColumnWindow(scroll: RefObject<HTMLElement | null>, layout: ColumnLayout): ColumnWindow {
  const { loose } = layout;
  const enabled = loose.length > MANY;
  const virtual = useVirtualizer({
    horizontal: true,
    enabled,
    count: loose.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => loose[index]?.width ?? 0,
    overscan: 3,
    useFlushSync: false,
  });
  useEffect(() => virtual.measure(), [virtual, loose]);
  if (!enabled) return { seen: loose, before: 0, after: 0 };
  const items = virtual.getVirtualItems();
  const seen = items.flatMap(({ index }) => loose[index] ?? []);
  const before = items[0]?.start ?? 0;
  return { seen, before, after: Math.max(0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0)) };
}
