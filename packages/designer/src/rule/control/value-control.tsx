import type { ValueDocument } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { useRuleScope } from "../rule-scope.ts";
import { ValueEditor } from "../value/value-editor.tsx";
import type { ControlProps } from "./control-props.ts";
import styles from "./control.module.css";

export function ValueControl({ label, value, onChange, step, error }: ControlProps) {
  const t = useText("designer");
  const { catalog } = useRuleScope();
  // A step that goes on later asks for the moment.
  const waits = catalog.actions.some(({ name, effect }) => name === step?.type && effect === "wait");
  return (
    <fieldset className={styles.set}>
      <legend className={styles.label}>{label}</legend>
      <ValueEditor
        label={label}
        value={value as ValueDocument | undefined}
        target={waits ? { type: "moment" } : { type: "any" }}
        step={step?.id ?? ""}
        placeholder={t("rule.value.pick")}
        onChange={onChange}
      />
      {error && <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}
