import { splitPlace } from "../commands/split-place.ts";
import { boxStyle } from "./box-style.ts";
import type { Geometry, PlacedBox } from "./geometry.ts";
import { ItemBar } from "./item-bar.tsx";
import styles from "./marks.module.css";
import { SectionBar } from "./section-bar.tsx";
import { WidthGrip } from "./width-grip.tsx";

/** Room that an item keeps under itself: the outline leaves it to the next one. */
const FOOT = 8;

const CORNERS = ["tl", "tr", "bl", "br"] as const;

/** Around what is selected: an outline outside of it, handles, the width grip, and a bar of tools above. */
export function SelectedFrame({ box, geometry }: { readonly box: PlacedBox; readonly geometry: Geometry }) {
  const isItem = splitPlace(box.place).item !== "";
  return (
    <>
      <div
        className={styles.selected}
        style={boxStyle({ ...box, height: isItem ? box.height - FOOT : box.height })}
        aria-hidden
      >
        {CORNERS.map((corner) => (
          <b key={corner} className={styles.corner} data-corner={corner} />
        ))}
      </div>
      <div className={styles.tools} style={{ left: box.left, top: box.top, width: box.width }}>
        {isItem ? <ItemBar place={box.place} /> : <SectionBar place={box.place} />}
      </div>
      {isItem && <WidthGrip box={box} geometry={geometry} />}
    </>
  );
}
