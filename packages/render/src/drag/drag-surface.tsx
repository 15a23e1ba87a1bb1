import {
  type Announcements,
  closestCenter,
  type CollisionDetection,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  type KeyboardCoordinateGetter,
  MouseSensor,
  type Over,
  pointerWithin,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useText } from "@quoin/ui";
import { type ReactNode, useMemo, useState } from "react";
import { type Direction, nearestBox } from "./direction.ts";

export interface DragSurfaceProps {
  /** What a dragged thing is called. */
  readonly nameOf: (item: string) => string;
  /** What a place is called. */
  readonly placeOf: (place: string) => string;
  /** Why a thing may not be dropped at a place, in words; `undefined` where it may. */
  readonly refusal?: ((item: string, place: string) => string | undefined) | undefined;
  /** Called only for places that do not refuse. */
  readonly onDrop: (item: string, place: string) => void;
  readonly onDragging?: ((item: string | undefined) => void) | undefined;
  /** What follows the pointer. */
  readonly overlay: (item: string) => ReactNode;
  readonly children: ReactNode;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

const KEYS = { start: ["Space"], cancel: ["Escape"], end: ["Enter", "Space"] };

/** An arrow takes what is dragged to the nearest place in that direction. */
const toNearest: KeyboardCoordinateGetter = (event, { context }) => {
  const direction = DIRECTIONS[event.code];
  const { collisionRect, over, droppableContainers, droppableRects, active } = context;
  if (!direction || !collisionRect) return undefined;
  event.preventDefault();
  const current = over ? droppableRects.get(over.id) : undefined;
  const boxes = droppableContainers.getEnabled().flatMap(({ id, data }) => {
    const rect = droppableRects.get(id);
    return rect && !data.current?.["home"] && id !== active?.id && id !== over?.id
      ? [{ id, left: rect.left, top: rect.top, width: rect.width, height: rect.height }]
      : [];
  });
  const next = nearestBox(current ?? collisionRect, boxes, direction);
  return (
    next && {
      x: next.left + next.width / 2 - collisionRect.width / 2,
      y: next.top + Math.min(next.height / 2, 120) - collisionRect.height / 2,
    }
  );
};

const detect: CollisionDetection = (args) => {
  const within = pointerWithin(args);
  return within.length > 0 ? within : closestCenter(args);
};

/** The place that something is over, but where it came from: what is dropped there is put back. */
const target = (over: Over | null): string | undefined =>
  over && !over.data.current?.["home"] ? String(over.id) : undefined;

/**
 * The one way in which things are dragged: by mouse, by touch (after a short press), and by keys (Space takes and drops,
 * arrows move between places, Esc puts back), told aloud in the reader's language.
 */
export function DragSurface({ nameOf, placeOf, refusal, onDrop, onDragging, overlay, children }: DragSurfaceProps) {
  const t = useText("render");
  const [active, setActive] = useState<string>();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNearest, keyboardCodes: KEYS }),
  );
  const announcements = useMemo<Announcements>(() => {
    const said = (item: string, place: string | undefined) => ({
      item: nameOf(item),
      place: place === undefined ? "" : placeOf(place),
    });
    const tell = (key: "over" | "dropped", item: string, place: string | undefined): string => {
      const why = place === undefined ? undefined : refusal?.(item, place);
      if (place === undefined) return t(key === "over" ? "drag.nowhere" : "drag.back", said(item, place));
      if (why !== undefined) return t("drag.refused", { ...said(item, place), why });
      return t(`drag.${key}`, said(item, place));
    };
    return {
      onDragStart: ({ active: { id } }) => t("drag.taken", said(String(id), undefined)),
      onDragOver: ({ active: { id }, over }) => tell("over", String(id), target(over)),
      onDragEnd: ({ active: { id }, over }) => tell("dropped", String(id), target(over)),
      onDragCancel: ({ active: { id } }) => t("drag.back", said(String(id), undefined)),
    };
  }, [t, nameOf, placeOf, refusal]);
  const end = () => {
    setActive(undefined);
    onDragging?.(undefined);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={detect}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t("drag.instructions") } }}
      onDragStart={({ active: { id } }) => {
        setActive(String(id));
        onDragging?.(String(id));
      }}
      onDragEnd={({ active: { id }, over }) => {
        end();
        const place = target(over);
        if (place !== undefined && refusal?.(String(id), place) === undefined) onDrop(String(id), place);
      }}
      onDragCancel={end}
    >
      {children}
      <DragOverlay dropAnimation={null}>{active === undefined ? null : overlay(active)}</DragOverlay>
    </DndContext>
  );
}

/** Makes an element draggable: spread `handle` on what is grabbed. */
export function useDragItem(id: string, { disabled = false } = {}) {
  const { setNodeRef, attributes, listeners, isDragging } = useDraggable({ id, disabled });
  return {
    ref: setNodeRef,
    dragging: isDragging,
    handle: {
      ...listeners,
      "aria-describedby": attributes["aria-describedby"],
      "aria-disabled": disabled || undefined,
    },
  };
}

/** Makes an element a place where things are dropped; with `home` one from which they are taken, so that they are put back there. */
export function useDropPlace(id: string, { disabled = false, home = false } = {}) {
  const { setNodeRef, isOver } = useDroppable({ id, disabled, data: { home } });
  return { ref: setNodeRef, over: isOver };
}
