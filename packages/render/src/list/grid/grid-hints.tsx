import { Kbd, keyWords, useText } from "@quoin/ui";
import styles from "./grid-hints.module.css";

const HINTS = [
  { keys: keyWords("enter"), words: "list.hint.save" },
  { keys: "Tab", words: "list.hint.next" },
  { keys: keyWords("escape"), words: "list.hint.discard" },
] as const;

/** The keys that matter while a cell is edited. */
export function GridHints() {
  const t = useText("render");
  return (
    <div className={styles.hints} aria-hidden>
      {HINTS.map(({ keys, words }) => (
        <span key={words}>
          <Kbd>{keys}</Kbd> {t(words)}
        </span>
      ))}
    </div>
  );
}
