import type { ConditionDocument } from "@quoin/definition";
import { ConditionEditor, ConditionSentence } from "@quoin/render";
import { useText } from "@quoin/ui";
import { useId } from "react";
import { useRuleScope } from "../rule-scope.ts";
import fields from "../control/control.module.css";
import styles from "./panel.module.css";
import { useProblems } from "./use-problems.ts";

interface ConditionFieldProps {
  readonly label: string;
  readonly value: ConditionDocument | undefined;
  readonly onChange: (value: ConditionDocument) => void;
  readonly pointer: string;
}

const ALLOW = { related: true, user: true, changed: true } as const;

/** A condition over the rule's record: in words, and the lines to edit it. */
export function ConditionField({ label, value, onChange, pointer }: ConditionFieldProps) {
  const t = useText("designer");
  const id = useId();
  const { rule, entities } = useRuleScope();
  const problems = useProblems().at(pointer);
  if (rule.entity === undefined) return <p className={fields.help}>{t("rule.condition.entityFirst")}</p>;
  return (
    <div className={fields.set} role="group" aria-labelledby={id}>
      <span id={id} className={fields.label}>
        {label}
      </span>
      {value !== undefined && value !== true && (
        <p className={styles.sentence}>
          <ConditionSentence document={value} entities={entities} shape={rule.entity} look="pills" />
        </p>
      )}
      <ConditionEditor
        key={rule.entity}
        entity={rule.entity}
        entities={entities}
        value={value}
        allow={ALLOW}
        onChange={(next) => next !== undefined && onChange(next)}
      />
      {problems.map((problem) => (
        <p key={problem} className={fields.error}>
          {problem}
        </p>
      ))}
    </div>
  );
}
