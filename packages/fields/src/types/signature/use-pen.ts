import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { drawSignature } from "./draw-signature.ts";
import { PAD } from "./pad-size.ts";
import type { Point, Stroke } from "./stroke.ts";

type Event = PointerEvent<HTMLCanvasElement>;

export interface Pen {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  /** Something was drawn by hand. */
  readonly drawn: boolean;
  readonly down: (event: Event) => void;
  readonly move: (event: Event) => void;
  readonly up: () => void;
  readonly clear: () => void;
}

function pointOf(canvas: HTMLCanvasElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const box = canvas.getBoundingClientRect();
  return { x: ((clientX - box.left) / box.width) * PAD.width, y: ((clientY - box.top) / box.height) * PAD.height };
}

/** Draws on a canvas with mouse, pen or finger; as long as nothing is drawn it shows the name. */
export function usePen(name: string): Pen {
  const canvas = useRef<HTMLCanvasElement>(null);
  const strokes = useRef<readonly Stroke[]>([]);
  const drawing = useRef(false);
  const [drawn, setDrawn] = useState(false);

  const draw = (): void => {
    const brush = canvas.current?.getContext("2d");
    if (brush) drawSignature(brush, { strokes: strokes.current, name });
  };
  useEffect(draw);

  return {
    canvas,
    drawn,
    down(event) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drawing.current = true;
      strokes.current = [...strokes.current, [pointOf(event.currentTarget, event)]];
      setDrawn(true);
      draw();
    },
    move(event) {
      if (!drawing.current) return;
      const events = event.nativeEvent.getCoalescedEvents?.() ?? [];
      const points = (events.length > 0 ? events : [event]).map((one) => pointOf(event.currentTarget, one));
      const last = strokes.current.at(-1) ?? [];
      strokes.current = [...strokes.current.slice(0, -1), [...last, ...points]];
      draw();
    },
    up() {
      drawing.current = false;
    },
    clear() {
      strokes.current = [];
      setDrawn(false);
    },
  };
}
