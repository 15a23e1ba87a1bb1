import type { FieldOption } from "@quoin/definition";
import { useLabel } from "@quoin/ui";
import styles from "./pipeline.module.css";

interface PipelineProps {
  readonly stages: readonly Pick<FieldOption, "id" | "x-labels" | "color">[];
  /** With each stage's name below; else only the first and the last. */
  readonly named?: boolean;
}

/** A pipeline as it is: one block a stage, in the stages' own colours. */
export function Pipeline({ stages, named }: PipelineProps) {
  const label = useLabel();
  const words = stages.map((stage) => label(stage["x-labels"], stage.id));
  const shown = named ? words : [words[0], words.at(-1)];
  return (
    <div role="img" aria-label={words.join(" → ")}>
      <div className={styles.blocks}>
        {stages.map((stage, index) => (
          <span
            key={stage.id}
            className={styles.block}
            style={{ background: `var(--${stage.color ?? `stage-${Math.min(index + 1, 5)}`})` }}
          />
        ))}
      </div>
      <div className={named ? styles.allNames : styles.names} aria-hidden>
        {shown.map((word, index) => (
          <span key={index}>{word}</span>
        ))}
      </div>
    </div>
  );
}
