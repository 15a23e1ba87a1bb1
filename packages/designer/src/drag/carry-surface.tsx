import {
  DndContext,
  type DragMoveEvent,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { fieldType } from "@quoin/fields";
import { useAnnounce, useText } from "@quoin/ui";
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { type Geometry, NO_GEOMETRY } from "../canvas/geometry.ts";
import { nextSpot } from "../canvas/next-spot.ts";
import { spotOf } from "../canvas/spot-of.ts";
import { spotAt } from "../canvas/spot-at.ts";
import type { Command } from "../commands/command.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { RowsDialog } from "../rows/rows-dialog.tsx";
import { useNames } from "../frame/use-names.ts";
import type { Spot } from "../state/spot.ts";
import type { Carried, Carry } from "./carried.ts";
import { CarryContext, type CarryValue } from "./carry-context.ts";
import { Ghost } from "./ghost.tsx";
import { useDrop } from "./use-drop.ts";
import { useSpotBySelection } from "./use-spot-by-selection.ts";

// What happens is told by the designer itself, in words of places; the library's own sentences are left empty.
const SILENT = { onDragStart: () => "", onDragOver: () => "", onDragEnd: () => "", onDragCancel: () => "" };

const sameSpot = (a: Spot | undefined, b: Spot | undefined): boolean =>
  a?.tab === b?.tab && a?.section === b?.section && a?.index === b?.index;

type TypeCarried = Extract<Carried, { kind: "type" }>;

/** Everything that is dragged in the designer, by mouse, touch or keys. The one file that knows the library of drags. */
export function CarrySurface({ children }: { readonly children: ReactNode }) {
  const { store, form, showTab } = useDesigner();
  const t = useText("designer");
  const names = useNames();
  const announce = useAnnounce();
  const drop = useDrop();
  const bySelection = useSpotBySelection();
  const [carry, setCarry] = useState<Carry>();
  /** A table of records was dropped: whose records they are is still to be said. */
  const [asking, setAsking] = useState<{ readonly carried: TypeCarried; readonly spot: Spot }>();
  /** Where the pointer was last, for a drop that comes before that is drawn. */
  const last = useRef<Spot>(undefined);
  const geometry = useRef<Geometry>(NO_GEOMETRY);
  const sheet = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>(undefined);
  const from = useRef<Element | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );
  const nameOf = (carried: Carried): string => {
    if (carried.kind === "type") return names.type(carried.type);
    if (carried.kind === "field") return names.field(carried.field);
    return carried.kind === "item" ? names.place(carried.place) : t(`palette.${carried.kind}`);
  };
  const finish = (carried: Carried, spot: Spot | undefined) => {
    setCarry(undefined);
    if (spot && carried.kind === "type" && fieldType(carried.type).rows) {
      setAsking({ carried, spot });
      return;
    }
    conclude(carried, spot, spot && drop(carried, spot));
  };
  const conclude = (carried: Carried, spot: Spot | undefined, command: Command | undefined) => {
    setAsking(undefined);
    if (!command || !spot) {
      announce(t("drop.back", { name: nameOf(carried) }));
      return;
    }
    announce(t("drop.done", { name: nameOf(carried), place: names.spot(spot) }));
    if (carry?.by === "keys" && command.select && "id" in command.select) wanted.current = command.select.id;
    store.run(command);
  };
  const goTo = (carried: Carried, spot: Spot) => {
    setCarry({ carried, by: "keys", spot });
    showTab(spot.tab);
    announce(names.spot(spot));
  };
  const take = (carried: Carried) => {
    const spot = carried.kind === "item" ? spotOf(form, carried.place) : bySelection();
    if (!spot) return;
    from.current = document.activeElement;
    setCarry({ carried, by: "keys", spot });
    announce(t("drop.taken", { name: nameOf(carried), place: names.spot(spot) }));
  };
  const press = (event: KeyboardEvent) => {
    if (carry?.by !== "keys" || !carry.spot) return;
    const { carried, spot } = carry;
    const by = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (event.key === "Tab" || event.key === "Escape" || event.key === "Enter" || event.key === " " || by) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (by === 1 || by === -1) {
      goTo(carried, nextSpot(form, spot, { by, moving: carried.kind === "item" ? carried.place : undefined }));
    } else if (event.key === "Enter" || event.key === " ") finish(carried, spot);
    else if (event.key === "Escape") {
      finish(carried, undefined);
      if (from.current instanceof HTMLElement) from.current.focus();
    }
  };
  const move = ({ active, activatorEvent, delta }: DragMoveEvent) => {
    const box = sheet.current?.getBoundingClientRect();
    const carried = active.data.current as Carried | undefined;
    const start = pointOf(activatorEvent);
    if (!box || !carried || !start) return;
    const x = start.x + delta.x - box.left;
    const y = start.y + delta.y - box.top;
    const over = x > -24 && x < box.width + 24 && y > -48 && y < box.height + 160;
    const spot = over ? spotAt({ x, y }, geometry.current) : undefined;
    last.current = spot;
    if (carry && sameSpot(carry.spot, spot)) return;
    setCarry({ carried, by: "pointer", spot });
    if (spot) announce(names.spot(spot));
  };
  const value = useMemo<Omit<CarryValue, "take" | "put">>(() => ({ carry, geometry, sheet, wanted }), [carry]);
  const put = (carried: Carried) => {
    const spot = bySelection();
    if (spot) finish(carried, spot);
  };
  return (
    <CarryContext.Provider value={{ ...value, take, put }}>
      <DndContext
        sensors={sensors}
        accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: t("drop.instructions") } }}
        onDragStart={({ active }) => {
          last.current = undefined;
          setCarry({ carried: active.data.current as Carried, by: "pointer", spot: undefined });
        }}
        onDragMove={move}
        onDragEnd={() => carry && finish(carry.carried, last.current)}
        onDragCancel={() => setCarry(undefined)}
      >
        <div style={{ display: "contents" }} onKeyDownCapture={press} role="presentation">
          {children}
        </div>
        {asking && (
          <RowsDialog
            type={asking.carried.type}
            spot={asking.spot}
            onMake={(command) => conclude(asking.carried, asking.spot, command)}
            onClose={() => conclude(asking.carried, undefined, undefined)}
          />
        )}
        {createPortal(
          <DragOverlay dropAnimation={null}>
            {carry?.by === "pointer" && <Ghost carried={carry.carried} />}
          </DragOverlay>,
          document.body,
        )}
      </DndContext>
    </CarryContext.Provider>
  );
}

function pointOf(event: Event): { x: number; y: number } | undefined {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY };
  const touch = "touches" in event && event instanceof TouchEvent ? event.touches[0] : undefined;
  return touch && { x: touch.clientX, y: touch.clientY };
}
