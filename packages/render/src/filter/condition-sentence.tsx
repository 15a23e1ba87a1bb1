import { type Condition, type ConditionShape, conditionWords, parseCondition } from "@quoin/condition";
import type { ConditionDocument, Entity } from "@quoin/definition";
import { conditionShape } from "@quoin/fields";
import { useMemo } from "react";
import styles from "./condition-sentence.module.css";
import { useWordsOptions } from "./use-words-options.ts";

interface ConditionSentenceProps {
  /** The tree, or the document of it. */
  readonly condition?: Condition | undefined;
  readonly document?: ConditionDocument | undefined;
  readonly entities: ReadonlyMap<string, Entity>;
  /** What it is about: a shape, or the key of an entity. */
  readonly shape: ConditionShape | string;
  /** `pills` sets fields and values off, for rules and the designer; `plain` reads as a sentence. Default plain. */
  readonly look?: "plain" | "pills";
}

/** A condition in words: fields in 500, values plain, what joins them muted. */
export function ConditionSentence({ condition, document, entities, shape, look = "plain" }: ConditionSentenceProps) {
  const options = useWordsOptions();
  const parts = useMemo(() => {
    const about = typeof shape === "string" ? conditionShape(entities, shape) : shape;
    return conditionWords(condition ?? parseCondition(document ?? true), about, options);
  }, [condition, document, entities, shape, options]);
  return (
    <span className={styles.sentence} data-look={look}>
      {parts.map((part, index) => (
        // The order of the parts is all that tells them apart, and they hold no state.
        <span key={`${index} ${part.kind}`} className={styles[part.kind]}>
          {part.text}
        </span>
      ))}
    </span>
  );
}
