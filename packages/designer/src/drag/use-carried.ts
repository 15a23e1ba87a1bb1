import { useDraggable } from "@dnd-kit/core";
import type { Carried } from "./carried.ts";

/** Makes an element something that can be carried by mouse or touch: spread `handle` on it. */
export function useCarried(id: string, carried: Carried) {
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({ id, data: carried });
  return {
    ref: setNodeRef,
    dragging: isDragging,
    handle: { ...listeners, "aria-describedby": attributes["aria-describedby"] },
  };
}
