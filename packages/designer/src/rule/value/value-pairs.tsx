import { ActionIcon, Select } from "@mantine/core";
import type { Entity, Field, FieldValueDocument } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { Icon, useText } from "@quoin/ui";
import type { ReactNode } from "react";
import styles from "../control/control.module.css";
import { useRuleWords } from "../words/use-rule-words.ts";

export type Values = Readonly<Record<string, FieldValueDocument>>;

interface ValuePairsProps {
  /** Whose fields are written; undefined where names are free. */
  readonly target: Entity | undefined;
  readonly values: Values;
  /** Fields that may be written. */
  readonly choices: readonly Field[];
  /** Draws how the value of a field is given. */
  readonly editor: (pair: {
    readonly name: string;
    readonly key: string;
    readonly field: Field | undefined;
  }) => ReactNode;
  readonly onAdd: (key: string) => void;
  readonly onRemove: (key: string) => void;
}

/** Fields with the values that they get, one under the other, and what adds another field. */
export function ValuePairs({ target, values, choices, editor, onAdd, onRemove }: ValuePairsProps) {
  const t = useText("designer");
  const words = useRuleWords();
  const rest = choices.filter(({ key }) => !(key in values));
  return (
    <>
      {Object.keys(values).map((key) => {
        const field = target?.fieldByKey.get(key);
        const name = field ? words.field(field) : key;
        return (
          <div key={key} className={styles.row}>
            <span className={styles.name}>
              {field && <Icon name={fieldType(field.type).icon} size={14} />}
              {name}
            </span>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t("rule.values.remove", { field: name })}
              onClick={() => onRemove(key)}
            >
              <Icon name="x" size={14} />
            </ActionIcon>
            <div className={styles.wide}>{editor({ name, key, field })}</div>
          </div>
        );
      })}
      {target && (
        <Select
          size="xs"
          aria-label={t("rule.values.add")}
          placeholder={t("rule.values.add")}
          leftSection={<Icon name="plus" size={14} />}
          searchable
          data={rest.map((field) => ({ value: field.key, label: words.field(field) }))}
          value={null}
          onChange={(key) => key && onAdd(key)}
        />
      )}
    </>
  );
}
