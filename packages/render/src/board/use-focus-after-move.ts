import { useLayoutEffect, useRef } from "react";
import { rowId } from "../list/grid/row.ts";
import type { BoardLane } from "./board-lane.ts";

const cardOf = (id: string | undefined): HTMLElement | null =>
  id === undefined ? null : document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);

/**
 * Keeps whoever works by keyboard on the board: a card that goes to another lane is drawn anew there, or lies beyond what
 * its lane shows, and what had the focus is gone. It then goes to the card, else to the next one of the lane that it left.
 * Gives what notes a move that begins.
 */
export function useFocusAfterMove(lanes: readonly BoardLane[]): (item: string) => void {
  const moved = useRef<{ readonly item: string; readonly next: string | undefined }>(undefined);
  useLayoutEffect(() => {
    if (!moved.current || document.activeElement !== document.body) return;
    const card = cardOf(moved.current.item) ?? cardOf(moved.current.next);
    if (!card) return;
    moved.current = undefined;
    card.focus();
  }, [lanes]);
  return (item) => {
    const rows = lanes.find((lane) => lane.rows.some((row) => rowId(row) === item))?.rows ?? [];
    const at = rows.findIndex((row) => rowId(row) === item);
    const next = rows[at + 1] ?? rows[at - 1];
    moved.current = { item, next: next && rowId(next) };
  };
}
