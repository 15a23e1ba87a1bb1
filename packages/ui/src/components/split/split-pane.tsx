import { Box } from "@mantine/core";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useText } from "../../text/use-text.ts";
import { clampSize, keyedSize } from "./split-size.ts";
import styles from "./split-pane.module.css";

export interface SplitPaneProps {
  readonly first: ReactNode;
  readonly second: ReactNode;
  /** `row`: side by side. `column`: above each other. Default `row`. */
  readonly direction?: "row" | "column";
  /** Which of the two keeps its size; the other takes the rest. Default `second`. */
  readonly sized?: "first" | "second";
  /** Pixels at first. Default 320. */
  readonly size?: number;
  /** Default 160. */
  readonly min?: number;
  /** Default 800. The other pane always keeps `min`. */
  readonly max?: number;
  /** Remembered in this browser under this name. */
  readonly rememberAs?: string;
  /** Spoken name of the handle. Default: "Resize". */
  readonly label?: string;
}

const kept = (name: string | undefined): number | undefined => {
  const size = name === undefined ? Number.NaN : Number.parseInt(localStorage.getItem(`quoin.split.${name}`) ?? "", 10);
  return Number.isNaN(size) ? undefined : size;
};

/** Two panes and a handle between them: dragged, or moved with arrows (16 px), Page keys (64), Home and End; a double click restores it. */
export function SplitPane({
  first,
  second,
  direction = "row",
  sized = "second",
  size = 320,
  min = 160,
  max = 800,
  rememberAs,
  label,
}: SplitPaneProps) {
  const t = useText("ui");
  const frame = useRef<HTMLDivElement>(null);
  const [now, setNow] = useState(() => clampSize(kept(rememberAs) ?? size, { min, max }));
  const row = direction === "row";
  const set = (wanted: number, keep = true) => {
    const whole = frame.current?.[row ? "offsetWidth" : "offsetHeight"] ?? Number.POSITIVE_INFINITY;
    const next = clampSize(wanted, { min, max: Math.min(max, whole - min) });
    setNow(next);
    if (keep && rememberAs !== undefined) localStorage.setItem(`quoin.split.${rememberAs}`, String(next));
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !frame.current) return;
    const box = frame.current.getBoundingClientRect();
    const fromStart = row ? event.clientX - box.left : event.clientY - box.top;
    set(sized === "first" ? fromStart : (row ? box.width : box.height) - fromStart);
  };
  const press = (event: KeyboardEvent) => {
    const next = keyedSize(event.key, { now, min, max, row, grows: sized === "first" ? 1 : -1 });
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  const pane = (which: "first" | "second", inside: ReactNode) => (
    <div
      className={styles.pane}
      data-rest={which !== sized || undefined}
      style={which === sized ? { flexBasis: now } : {}}
    >
      {inside}
    </div>
  );
  return (
    <div ref={frame} className={styles.split} data-direction={direction}>
      {pane("first", first)}
      <Box
        component="hr"
        className={styles.handle}
        tabIndex={0}
        aria-orientation={row ? "vertical" : "horizontal"}
        aria-label={label ?? t("resize")}
        aria-valuenow={now}
        aria-valuemin={min}
        aria-valuemax={max}
        onPointerDown={(event: PointerEvent<HTMLElement>) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onDoubleClick={() => set(size)}
        onKeyDown={press}
      />
      {pane("second", second)}
    </div>
  );
}
