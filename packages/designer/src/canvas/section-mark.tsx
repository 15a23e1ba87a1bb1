import { useText } from "@quoin/ui";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import { boxStyle } from "./box-style.ts";
import type { PlacedBox } from "./geometry.ts";
import styles from "./marks.module.css";

/** A section's own ground, under its items: a click there selects it. */
export function SectionMark({ box, selected }: { readonly box: PlacedBox; readonly selected: boolean }) {
  const { store } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  return (
    <button
      type="button"
      className={styles.section}
      style={boxStyle(box)}
      data-mark={box.place}
      aria-label={t("canvas.section", { name: names.place(box.place) })}
      aria-pressed={selected}
      onClick={() => store.select({ kind: "section", id: box.place })}
    />
  );
}
