import { Kbd, keyWords, useText } from "@quoin/ui";
import styles from "./entity-designer.module.css";

/** The keys that matter here. */
export function KeyHints({ outline }: { readonly outline: boolean }) {
  const t = useText("designer");
  const hints = outline
    ? [
        [`${keyWords("alt")} ↑↓`, t("keys.move")],
        ["M", t("keys.moveTo")],
        ["Del", t("keys.remove")],
      ]
    : [
        [t("keys.space"), t("keys.take")],
        ["↑↓", t("keys.move")],
        [keyWords("enter"), t("keys.drop")],
      ];
  return (
    <p className={styles.keys}>
      {hints.map(([key, words]) => (
        <span key={key}>
          <Kbd>{key}</Kbd>
          {words}
        </span>
      ))}
    </p>
  );
}
