import { useText } from "@quoin/ui";
import { useNames } from "../frame/use-names.ts";
import type { Spot } from "../state/spot.ts";
import type { Geometry } from "./geometry.ts";
import { lineOf } from "./line-of.ts";
import styles from "./marks.module.css";

/** Where what is carried would go: a line, and the same in words. */
export function DropLine({ spot, geometry }: { readonly spot: Spot; readonly geometry: Geometry }) {
  const names = useNames();
  const t = useText("designer");
  const line = lineOf(spot, geometry);
  if (!line) return null;
  return (
    <div className={styles.line} style={line} aria-hidden>
      <span className={styles.lineWords}>{t("drop.put", { place: names.spot(spot) })}</span>
    </div>
  );
}
