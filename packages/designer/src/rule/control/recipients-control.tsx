import type { ValueDocument } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { Chip } from "@quoin/ui";
import { SourcePicker } from "../value/source-picker.tsx";
import { useRuleWords } from "../words/use-rule-words.ts";
import { AddressInput } from "./address-input.tsx";
import type { ControlProps } from "./control-props.ts";
import styles from "./control.module.css";

const keyOf = (value: ValueDocument): string => JSON.stringify(value);

/** Who gets it: people and addresses from the record, who set it off, chosen people, typed addresses. */
export function RecipientsControl({ label, value, onChange, step, error }: ControlProps) {
  const t = useText("designer");
  const words = useRuleWords();
  const chosen = Array.isArray(value) ? (value as readonly ValueDocument[]) : [];
  const add = (one: ValueDocument) => {
    if (!chosen.some((other) => keyOf(other) === keyOf(one))) onChange([...chosen, one]);
  };
  return (
    <fieldset className={styles.set}>
      <legend className={styles.label}>{label}</legend>
      {chosen.length > 0 && (
        <div className={styles.pills}>
          {chosen.map((one) => (
            <Chip
              key={keyOf(one)}
              icon="user"
              value={words.value(one)}
              onRemove={() => onChange(chosen.filter((other) => other !== one))}
            />
          ))}
        </div>
      )}
      <SourcePicker
        label={t("rule.recipients.add")}
        target={{ type: "people" }}
        step={step?.id ?? ""}
        onPick={(path) => add({ path })}
      />
      <AddressInput onAdd={(text) => add({ value: text })} />
      {error && <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}
