import { Icon } from "@quoin/ui";
import { useCarry } from "../drag/carry-context.ts";
import type { Carried } from "../drag/carried.ts";
import { useCarried } from "../drag/use-carried.ts";
import { useDesigner } from "../frame/designer-context.ts";
import styles from "./palette.module.css";

interface PaletteTileProps {
  readonly carried: Carried;
  readonly icon: string;
  readonly name: string;
  readonly help?: string;
}

/** One thing of the palette: dragged to its place, put after the selection by a click or Enter, taken up by Space and carried with arrows. */
export function PaletteTile({ carried, icon, name, help }: PaletteTileProps) {
  const { store, state } = useDesigner();
  const { take, put } = useCarry();
  const { ref, handle, dragging } = useCarried(`palette ${JSON.stringify(carried)}`, carried);
  const isField = carried.kind === "field";
  const { selection } = state;
  const selected = isField && selection.kind === "field" && selection.id === carried.field;
  return (
    <button
      ref={ref}
      type="button"
      className={styles.tile}
      title={help ?? name}
      data-left={isField || undefined}
      data-selected={selected || undefined}
      data-dragging={dragging || undefined}
      {...handle}
      onClick={() => (isField ? store.select({ kind: "field", id: carried.field }) : put(carried))}
      onDoubleClick={() => isField && put(carried)}
      onKeyDown={(event) => {
        if (event.key === " ") take(carried);
        else if (event.key === "Enter" && isField) put(carried);
        else return;
        event.preventDefault();
      }}
    >
      <Icon name={icon} size={16} />
      <span className={styles.name}>{name}</span>
    </button>
  );
}
