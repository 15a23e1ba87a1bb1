import { UnstyledButton } from "@mantine/core";
import type { DashboardTile } from "@quoin/definition";
import { useDragItem, useDropPlace } from "@quoin/render";
import { Icon, useText } from "@quoin/ui";
import type { KeyboardEvent, PointerEvent } from "react";
import { spanOf } from "./edit-dashboard.ts";
import styles from "./dashboard.module.css";

interface TileMarkProps {
  readonly tile: DashboardTile;
  readonly name: string;
  readonly index: number;
  readonly selected: boolean;
  /** The place of the tile that is dragged now. */
  readonly dragged: number | undefined;
  readonly onSelect: () => void;
  readonly onMove: (to: number) => void;
  readonly onResize: (span: number) => void;
  readonly onRemove: () => void;
}

/** What lies over a tile while it is designed: its frame, the grip that moves it, the edge that makes it wider. */
export function TileMark(props: TileMarkProps) {
  const { tile, name, index, selected, dragged, onSelect, onMove, onResize, onRemove } = props;
  const t = useText("designer");
  const { ref, handle, dragging } = useDragItem(tile.id);
  const place = useDropPlace(`tile ${index}`, { disabled: dragged === undefined });
  const press = (event: KeyboardEvent) => {
    const back = event.key === "ArrowLeft" || event.key === "ArrowUp";
    const arrow = back || event.key === "ArrowRight" || event.key === "ArrowDown";
    if (event.altKey && arrow) onMove(index + (back ? -1 : 1));
    else if (event.shiftKey && arrow) onResize(spanOf(tile) + (back ? -1 : 1));
    else if (event.key === "Delete" || event.key === "Backspace") onRemove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const drag = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const cell = event.currentTarget.closest<HTMLElement>("[data-span]");
    if (!cell) return;
    const { left, width } = cell.getBoundingClientRect();
    const column = width / spanOf(tile);
    onResize(Math.max(1, (event.clientX - left) / column));
  };
  return (
    <div
      ref={place.ref}
      className={styles.mark}
      data-on={selected || undefined}
      data-away={dragging || undefined}
      data-over={
        place.over && dragged !== index ? (dragged !== undefined && dragged < index ? "after" : "before") : undefined
      }
    >
      <UnstyledButton
        className={styles.cover}
        data-tile={tile.id}
        aria-label={t("board.tile", { name, position: index + 1 })}
        aria-pressed={selected}
        onClick={onSelect}
        onKeyDown={press}
      />
      <button
        type="button"
        ref={ref}
        {...handle}
        className={styles.grip}
        aria-label={t("board.move", { name })}
        onKeyDownCapture={(event) => event.altKey && press(event)}
      >
        <Icon name="grip-vertical" size={14} />
      </button>
      <span
        className={styles.edge}
        aria-hidden
        onPointerDown={(event) => {
          onSelect();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={drag}
      />
    </div>
  );
}
