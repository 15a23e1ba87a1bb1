import type { StepDocument } from "@quoin/definition";
import { Icon } from "@quoin/ui";
import { useRuleWords } from "../words/use-rule-words.ts";
import styles from "./canvas.module.css";

/** The inside of a step's node, also of what follows the pointer. */
export function NodeFace({ icon, step }: { readonly icon: string; readonly step: StepDocument }) {
  const words = useRuleWords();
  return (
    <>
      <span className={styles.glyph}>
        <Icon name={icon} />
      </span>
      <span className={styles.words}>
        <span className={styles.title}>{words.step(step)}</span>
        <span className={styles.sub}>{words.summary(step)}</span>
      </span>
    </>
  );
}
