import { useText } from "@quoin/ui";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { findSection } from "../commands/find-section.ts";
import { resizeItem } from "../commands/resize-item.ts";
import { splitPlace } from "../commands/split-place.ts";
import { useCarry } from "../drag/carry-context.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import type { Geometry, PlacedBox } from "./geometry.ts";
import styles from "./marks.module.css";
import { spanAt } from "./span-at.ts";

/** The grip on the right edge of an item: dragged it snaps to columns; arrows do the same. One drag is one step. */
export function WidthGrip({ box, geometry }: { readonly box: PlacedBox; readonly geometry: Geometry }) {
  const { store, form, formKey } = useDesigner();
  const { sheet } = useCarry();
  const names = useNames();
  const t = useText("designer");
  const [span, setSpan] = useState<number>();
  const at = splitPlace(box.place);
  const section = findSection(form, at);
  const columns = section?.columns ?? 2;
  const now = section?.items.find(({ id }) => id === at.item)?.span ?? 1;
  const grid = geometry.sections.find(({ place }) => place === `${at.tab}.${at.section}`);
  if (!grid || columns === 1) return null;
  const wantedAt = (event: PointerEvent): number => {
    const x = event.clientX - (sheet.current?.getBoundingClientRect().left ?? 0);
    return spanAt(x, { left: box.left, gridLeft: grid.left, gridWidth: grid.width, columns });
  };
  const set = (next: number) => next !== now && store.run(resizeItem(formKey, box.place, next));
  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    set(Math.max(1, Math.min(columns, now + step)));
  };
  const shown = span ?? now;
  return (
    <>
      {span !== undefined && (
        <div
          className={styles.span}
          style={{ left: box.left, top: box.top, width: (grid.width / columns) * shown, height: box.height }}
          aria-hidden
        />
      )}
      <div
        className={styles.grip}
        style={{ left: box.left + box.width, top: box.top, height: box.height }}
        role="slider"
        tabIndex={0}
        aria-label={t("canvas.width", { name: names.place(box.place) })}
        aria-valuemin={1}
        aria-valuemax={columns}
        aria-valuenow={shown}
        aria-valuetext={t("canvas.columns", { span: shown, columns })}
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setSpan(now);
        }}
        onPointerMove={(event) => span !== undefined && setSpan(wantedAt(event))}
        onPointerUp={(event) => {
          if (span !== undefined) set(wantedAt(event));
          setSpan(undefined);
        }}
        onPointerCancel={() => setSpan(undefined)}
      >
        <b className={styles.gripMark} />
      </div>
    </>
  );
}
