import { fieldType } from "@quoin/fields";
import { FieldInput } from "@quoin/fields/react";
import { Suspense, useEffect, useRef, useState } from "react";
import type { GridColumn } from "../columns/grid-column.ts";
import styles from "./cell-editor.module.css";
import type { Row } from "./row.ts";

export type EditorExit = "down" | "up" | "next" | "back" | "stay";

export interface CellEditorProps {
  readonly column: GridColumn;
  readonly row: Row;
  readonly value: unknown;
  readonly onSave: (value: unknown, exit: EditorExit) => void;
  readonly onDiscard: () => void;
}

/** Values that are picked, not typed, are saved as soon as they are picked. */
const PICKED = new Set(["option", "boolean", "reference", "user"]);

const isInDropdown = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("[data-portal]") !== null;

/** The input over a cell: the box grows over the cell's edge and the text stays where it was. */
export function CellEditor({ column, row, value, onSave, onDiscard }: CellEditorProps) {
  const [draft, setDraft] = useState(value);
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef({ draft, onSave });
  latest.current = { draft, onSave };
  const atOnce = PICKED.has(fieldType(column.field.type).condition ?? "");

  useEffect(() => {
    const onPointer = (event: PointerEvent) => {
      if (box.current?.contains(event.target as Node) || isInDropdown(event.target)) return;
      latest.current.onSave(latest.current.draft, "stay");
    };
    document.addEventListener("pointerdown", onPointer, true);
    return () => document.removeEventListener("pointerdown", onPointer, true);
  }, []);

  return (
    <div
      ref={box}
      role="presentation"
      className={styles.editor}
      data-over
      data-numeric={column.numeric || undefined}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Escape") {
          event.preventDefault();
          onDiscard();
        } else if (event.key === "Tab") {
          event.preventDefault();
          onSave(draft, event.shiftKey ? "back" : "next");
        } else if (event.key === "Enter" && !event.defaultPrevented && !event.altKey) {
          event.preventDefault();
          onSave(draft, event.shiftKey ? "up" : "down");
        }
      }}
    >
      <Suspense fallback={null}>
        <FieldInput
          field={column.field}
          value={draft}
          record={row}
          id={`cell-input-${column.path}`}
          labelledBy={`grid-head-${column.path}`}
          variant="cell"
          autoFocus
          onChange={(next) => {
            setDraft(next);
            if (atOnce) onSave(next, "stay");
          }}
        />
      </Suspense>
    </div>
  );
}
