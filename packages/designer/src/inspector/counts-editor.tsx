import { ActionIcon, NativeSelect, NumberInput } from "@mantine/core";
import type { Field, FieldCount } from "@quoin/definition";
import { fieldType, hasFieldType } from "@quoin/fields";
import { Icon, useFormat, useText } from "@quoin/ui";
import { useState } from "react";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import { ConditionBox } from "./condition-box.tsx";
import styles from "./counts-editor.module.css";
import inspector from "./inspector.module.css";

interface CountsEditorProps {
  readonly field: Field;
  readonly label: string;
  readonly onChange: (counts: readonly FieldCount[]) => void;
}

type Change = { readonly [K in "weight" | "when"]?: FieldCount[K] | undefined };

const MOST = 100;

const isKept = ({ type: name }: Field): boolean => {
  const type = hasFieldType(name) ? fieldType(name) : undefined;
  return type !== undefined && type.live !== true && type.rows === undefined;
};

/** The fields that a completeness counts: each with its weight, what share that is, and the records of which it is asked. */
export function CountsEditor({ field, label, onChange }: CountsEditorProps) {
  const { entity } = useDesigner();
  const t = useText("designer");
  const names = useNames();
  const { percent } = useFormat();
  const [asked, setAsked] = useState<string>();
  const counts = field.schema["x-counts"] ?? [];
  const all = counts.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const owner = entity.fieldByKey.get("owner");
  const free = [...entity.fields, ...(owner ? [owner] : [])].filter(
    (one) => one.key !== field.key && isKept(one) && !counts.some((count) => count.field === one.key),
  );
  const put = (key: string, change: Change) =>
    onChange(
      counts.map((one) => {
        if (one.field !== key) return one;
        const { weight, when } = { ...one, ...change };
        return { field: key, ...(weight !== undefined && { weight }), ...(when !== undefined && { when }) };
      }),
    );
  return (
    <section aria-label={label}>
      <h3 className={inspector.sectTitle}>
        {label} <span className={inspector.count}>{counts.length}</span>
      </h3>
      <ul className={styles.counts}>
        {counts.map(({ field: key, weight = 1, when }) => {
          const name = names.field(key);
          return (
            <li key={key}>
              <div className={styles.line}>
                <span className={styles.name} title={name}>
                  {name}
                </span>
                <span className={inspector.muted}>{percent(weight / all, 0)}</span>
                <NumberInput
                  size="xs"
                  aria-label={t("counts.weight", { name })}
                  min={1}
                  max={MOST}
                  allowDecimal={false}
                  value={weight}
                  onChange={(next) =>
                    typeof next === "number" &&
                    next >= 1 &&
                    next <= MOST &&
                    put(key, { weight: next === 1 ? undefined : next })
                  }
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={28}
                  aria-label={t("counts.when", { name })}
                  title={t("counts.when", { name })}
                  aria-pressed={when !== undefined}
                  onClick={() => setAsked(key)}
                >
                  <Icon name="filter" size={14} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={28}
                  aria-label={t("counts.remove", { name })}
                  onClick={() => onChange(counts.filter((one) => one.field !== key))}
                >
                  <Icon name="x" size={14} />
                </ActionIcon>
              </div>
              {(when !== undefined || asked === key) && (
                <ConditionBox
                  key={asked === key ? "open" : "shown"}
                  title={t("counts.when", { name })}
                  value={when}
                  allow={{}}
                  open={asked === key}
                  onClose={() => setAsked(undefined)}
                  onChange={(next) => put(key, { when: next })}
                />
              )}
            </li>
          );
        })}
      </ul>
      <NativeSelect
        size="xs"
        aria-label={t("counts.add")}
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== "") onChange([...counts, { field: value }]);
        }}
        data={[
          { value: "", label: t("counts.add") },
          ...free.map(({ key }) => ({ value: key, label: names.field(key) })),
        ]}
      />
    </section>
  );
}
