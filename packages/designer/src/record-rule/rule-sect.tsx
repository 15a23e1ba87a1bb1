import type { RecordRule } from "@quoin/definition";
import { useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import { changeEntity } from "../commands/change-entity.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { newRuleId } from "./new-rule-id.ts";
import { RuleDialog } from "./rule-dialog.tsx";
import { RuleLines } from "./rule-lines.tsx";

/** What must hold of the entity's records: each with what people are told, opened to be changed. */
export function RuleSect() {
  const { store, entity, problems } = useDesigner();
  const t = useText("designer");
  const label = useLabel();
  const [open, setOpen] = useState<RecordRule>();
  const rules = entity.document["x-rules"] ?? [];
  const put = (next: readonly RecordRule[]) =>
    store.run(changeEntity(entity.key, { "x-rules": next.length > 0 ? next : undefined }));
  const isNew = open !== undefined && !rules.some(({ id }) => id === open.id);
  const done = (rule: RecordRule) => {
    put(isNew ? [...rules, rule] : rules.map((one) => (one.id === rule.id ? rule : one)));
    setOpen(undefined);
  };
  const isBroken = (index: number): boolean =>
    problems.some(({ path }) => `${path}/`.startsWith(`/entity/${entity.key}/x-rules/${index}/`));
  return (
    <RuleLines
      title={t("recordRule.title")}
      none={t("recordRule.none")}
      lines={rules.map((rule, index) => ({
        id: rule.id,
        icon: rule.severity === "warning" ? "alert-triangle" : "circle-check",
        mild: rule.severity === "warning",
        name: label(rule["x-labels"], label(rule.message, rule.id)),
        words: label(rule.message, ""),
        broken: isBroken(index),
      }))}
      onOpen={(id) => setOpen(rules.find((rule) => rule.id === id))}
      onAdd={() => setOpen({ id: newRuleId(entity.document), must: "", message: {} })}
    >
      {open && (
        <RuleDialog
          rule={open}
          onClose={() => setOpen(undefined)}
          onDone={done}
          {...(!isNew && {
            onRemove: () => {
              put(rules.filter(({ id }) => id !== open.id));
              setOpen(undefined);
            },
          })}
        />
      )}
    </RuleLines>
  );
}
