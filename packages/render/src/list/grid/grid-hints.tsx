import { Kbd, useText } from "@quoin/ui";
import styles from "./grid.module.css";

/** The keys that matter while a cell is edited. */
export function GridHints() {
  const t = useText("render");
  return (
    <div className={styles.hints} aria-hidden>
      <span>
        <Kbd>↵</Kbd> {t("list.hint.save")}
      </span>
      <span>
        <Kbd>Tab</Kbd> {t("list.hint.next")}
      </span>
      <span>
        <Kbd>Esc</Kbd> {t("list.hint.discard")}
      </span>
    </div>
  );
}
