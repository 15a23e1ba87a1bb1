import { type Field, type FieldValueDocument, isRowsDocument } from "@quoin/definition";
import { rowsOf } from "@quoin/fields";
import { useText } from "@quoin/ui";
import { useRuleScope } from "../rule-scope.ts";
import { firstValue } from "../value/first-value.ts";
import { isWritable } from "../value/is-writable.ts";
import { RowsEditor } from "../value/rows-editor.tsx";
import { tableSources } from "../value/table-sources.ts";
import { targetOf } from "../value/target-of.ts";
import { ValueEditor } from "../value/value-editor.tsx";
import { ValuePairs, type Values } from "../value/value-pairs.tsx";
import { useRuleWords } from "../words/use-rule-words.ts";
import type { ControlProps } from "./control-props.ts";
import styles from "./control.module.css";
import { NamedPair } from "./named-pair.tsx";

/** Pairs of a field and its value; free names where the step is about no entity. */
export function ValuesControl({ setting, label, value, onChange, step, error }: ControlProps) {
  const t = useText("designer");
  const scope = useRuleScope();
  const words = useRuleWords();
  const target = step && targetOf(step, scope);
  const controls = new Set(
    scope.catalog.actions.find(({ name }) => name === step?.type)?.settings.map(({ control }) => control),
  );
  const makes = controls.has("entity");
  const free = step !== undefined && !makes && !controls.has("relation");
  const values = (value ?? {}) as Values;
  const set = (next: Values) => onChange(Object.keys(next).length > 0 || setting.required ? next : undefined);
  const put = (key: string, one: FieldValueDocument | undefined) => set({ ...values, [key]: one ?? { value: null } });
  const without = (key: string): Values => Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
  const choices = [...(target?.fieldByKey.values() ?? [])].filter(isWritable);
  const missing = makes
    ? choices.filter(({ key, required, schema }) => required && schema.default === undefined && !(key in values))
    : [];
  const begin = (key: string) => {
    const field = target?.fieldByKey.get(key);
    const [table] = tableSources(scope);
    put(key, field && rowsOf(field) ? { rows: table?.path ?? [{}] } : firstValue(field));
  };
  const editor = ({ name, key, field }: { name: string; key: string; field: Field | undefined }) => {
    const one = values[key];
    if (one !== undefined && isRowsDocument(one))
      return (
        <RowsEditor
          label={name}
          value={one}
          field={field}
          step={step?.id ?? ""}
          joins={!makes}
          onChange={(next) => put(key, next)}
        />
      );
    return (
      <ValueEditor
        label={name}
        value={one}
        target={field ? { type: "field", field } : { type: "any" }}
        step={step?.id ?? ""}
        placeholder={t("rule.value.pick")}
        onChange={(next) => put(key, next)}
      />
    );
  };
  return (
    <fieldset className={styles.set}>
      <legend className={styles.label}>{label}</legend>
      <ValuePairs
        target={free ? undefined : target}
        values={values}
        choices={choices}
        editor={editor}
        onAdd={begin}
        onRemove={(key) => set(without(key))}
      />
      {free && <NamedPair taken={values} onAdd={(name) => put(name, { text: "" })} />}
      {!free && !target && <p className={styles.help}>{t("rule.values.entityFirst")}</p>}
      {missing.length > 0 && Object.keys(values).length > 0 && (
        <p className={styles.help}>{t("rule.values.missing", { fields: missing.map(words.field).join(" · ") })}</p>
      )}
      {error && <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}
