import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useMemo } from "react";
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
  const items = enabled ? virtual.getVirtualItems() : [];
  const first = items[0]?.index ?? 0;
  const last = enabled ? (items.at(-1)?.index ?? -1) : loose.length - 1;
  // The same object while the same columns are in sight, so that rows need not be drawn anew.
  return useMemo(() => {
    const widthOf = (columns: readonly PlacedColumn[]) => columns.reduce((sum, { width }) => sum + width, 0);
    return {
      seen: loose.slice(first, last + 1),
      before: widthOf(loose.slice(0, first)),
      after: widthOf(loose.slice(last + 1)),
    };
  }, [loose, first, last]);
}
