import type { ConditionAllow } from "@quoin/condition";
import type { RecordRule } from "@quoin/definition";
import { formulaShape } from "@quoin/fields";
import { Segmented, useText } from "@quoin/ui";
import { useState } from "react";
import { FormulaEditor } from "../formula/index.ts";
import { useSample } from "../formula/use-sample.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { ConditionBox } from "../inspector/condition-box.tsx";
import styles from "./record-rule.module.css";

interface MustEditorProps {
  readonly value: RecordRule["must"];
  readonly onChange: (value: RecordRule["must"]) => void;
}

/** What conditions of rules may speak of. */
export const RULE_ALLOW: ConditionAllow = { changed: true, related: true, user: true };

/** What must hold, by a condition or by a formula that gives yes or no. */
export function MustEditor({ value, onChange }: MustEditorProps) {
  const { entity, entities } = useDesigner();
  const t = useText("designer");
  const sample = useSample();
  const [mode, setMode] = useState<"condition" | "formula">(
    typeof value === "string" && value !== "" ? "formula" : "condition",
  );
  const choose = (next: typeof mode) => {
    setMode(next);
    onChange("");
  };
  return (
    <div className={styles.must}>
      <Segmented
        label={t("recordRule.by")}
        value={mode}
        onChange={choose}
        options={(["condition", "formula"] as const).map((one) => ({ value: one, label: t(`recordRule.by.${one}`) }))}
      />
      {mode === "condition" ? (
        <ConditionBox
          title={t("recordRule.must")}
          value={typeof value === "string" ? undefined : value}
          allow={RULE_ALLOW}
          onChange={(next) => onChange(next ?? "")}
        />
      ) : (
        <FormulaEditor
          label={t("recordRule.must")}
          value={typeof value === "string" ? value : ""}
          shape={formulaShape(entities, entity.key)}
          expects={["boolean"]}
          onChange={onChange}
          {...(sample && { sample })}
        />
      )}
    </div>
  );
}
