import { Button, Popover } from "@mantine/core";
import { type Condition, type ConditionShape, printCondition, sentenceOf } from "@quoin/condition";
import type { ConditionDocument, Entity } from "@quoin/definition";
import { Chip, useText } from "@quoin/ui";
import { useState } from "react";
import { ConditionEditor } from "./condition-editor.tsx";
import { ConditionSentence } from "./condition-sentence.tsx";
import styles from "./filter-bar.module.css";
import { useWordsOptions } from "./use-words-options.ts";

interface FilterChipProps {
  readonly condition: Condition;
  readonly shape: ConditionShape;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly mayUse?: ((entity: string, field: string) => boolean) | undefined;
  /** `undefined` takes the filter away. */
  readonly onChange: (document: ConditionDocument | undefined) => void;
}

/** One filter as a sentence. Its editor applies when it is closed by the button or by a click beside it, unless a line is unfinished. */
export function FilterChip({ condition, shape, entities, mayUse, onChange }: FilterChipProps) {
  const t = useText("render");
  const options = useWordsOptions();
  const [opened, setOpened] = useState(false);
  const [edited, setEdited] = useState<ConditionDocument | undefined>(() => printCondition(condition));
  const [changed, setChanged] = useState(false);
  const sentence = sentenceOf(condition, shape, options);
  const apply = () => {
    if (edited === undefined) return;
    setOpened(false);
    if (changed) onChange(edited === true ? undefined : edited);
  };
  return (
    <Popover
      opened={opened}
      onDismiss={apply}
      onClose={() => setOpened(false)}
      position="bottom-start"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <span className={styles.chip}>
          <Chip
            label={sentence}
            onClick={() => (opened ? apply() : setOpened(true))}
            onRemove={() => onChange(undefined)}
          >
            <span className={styles.words}>
              <ConditionSentence condition={condition} shape={shape} entities={entities} />
            </span>
          </Chip>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <ConditionEditor
          entity={shape.entity}
          entities={entities}
          value={printCondition(condition)}
          onChange={(document) => {
            setEdited(document);
            setChanged(true);
          }}
          strict={changed}
          {...(mayUse && { mayUse })}
        />
        <div className={styles.foot}>
          <Button size="xs" variant="default" onClick={() => onChange(undefined)}>
            {t("filter.remove")}
          </Button>
          <Button size="xs" disabled={edited === undefined} onClick={apply}>
            {t("filter.apply")}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
