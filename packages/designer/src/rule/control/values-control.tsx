import { ActionIcon, Select } from "@mantine/core";
import type { Field, ValueDocument } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { Icon, useText } from "@quoin/ui";
import { useRuleScope } from "../rule-scope.ts";
import { targetOf } from "../value/target-of.ts";
import { ValueEditor } from "../value/value-editor.tsx";
import { useRuleWords } from "../words/use-rule-words.ts";
import type { ControlProps } from "./control-props.ts";
import styles from "./control.module.css";
import { NamedPair } from "./named-pair.tsx";

type Values = Readonly<Record<string, ValueDocument>>;

/** Fields that a rule can write: not those that the store makes. */
const writable = (field: Field): boolean =>
  fieldType(field.type).computed !== true &&
  fieldType(field.type).generate === undefined &&
  fieldType(field.type).rows === undefined &&
  (!field.system || field.key === "owner");

/** Pairs of a field and its value; free names where the step is about no entity. */
export function ValuesControl({ setting, label, value, onChange, step, error }: ControlProps) {
  const t = useText("designer");
  const scope = useRuleScope();
  const words = useRuleWords();
  const target = step && targetOf(step, scope);
  const controls = new Set(
    scope.catalog.actions.find(({ name }) => name === step?.type)?.settings.map(({ control }) => control),
  );
  const free = step !== undefined && !controls.has("entity") && !controls.has("relation");
  const values = (value ?? {}) as Values;
  const set = (next: Values) => onChange(Object.keys(next).length > 0 || setting.required ? next : undefined);
  const without = (key: string): Values => Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
  const rest = [...(target?.fieldByKey.values() ?? [])].filter((field) => writable(field) && !(field.key in values));
  const missing = controls.has("entity")
    ? rest.filter(({ required, schema }) => required && schema.default === undefined)
    : [];
  const begin = (key: string) => {
    const field = target?.fieldByKey.get(key);
    set({ ...values, [key]: field && fieldType(field.type).condition === "text" ? { text: "" } : { value: null } });
  };
  return (
    <fieldset className={styles.set}>
      <legend className={styles.label}>{label}</legend>
      {Object.entries(values).map(([key, one]) => {
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
              onClick={() => set(without(key))}
            >
              <Icon name="x" size={14} />
            </ActionIcon>
            <div className={styles.wide}>
              <ValueEditor
                label={name}
                value={one}
                target={field ? { type: "field", field } : { type: "any" }}
                step={step?.id ?? ""}
                placeholder={t("rule.value.pick")}
                onChange={(next) => set({ ...values, [key]: next ?? { value: null } })}
              />
            </div>
          </div>
        );
      })}
      {free ? (
        <NamedPair taken={values} onAdd={(name) => set({ ...values, [name]: { text: "" } })} />
      ) : target ? (
        <Select
          size="xs"
          aria-label={t("rule.values.add")}
          placeholder={t("rule.values.add")}
          leftSection={<Icon name="plus" size={14} />}
          searchable
          data={rest.map((field) => ({ value: field.key, label: words.field(field) }))}
          value={null}
          onChange={(key) => key && begin(key)}
        />
      ) : (
        <p className={styles.help}>{t("rule.values.entityFirst")}</p>
      )}
      {missing.length > 0 && Object.keys(values).length > 0 && (
        <p className={styles.help}>{t("rule.values.missing", { fields: missing.map(words.field).join(" · ") })}</p>
      )}
      {error && <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}
