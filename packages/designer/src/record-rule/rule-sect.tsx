import { Button } from "@mantine/core";
import type { RecordRule } from "@quoin/definition";
import { Icon, useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import { changeEntity } from "../commands/change-entity.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { Sect } from "../inspector/sect.tsx";
import { newRuleId } from "./new-rule-id.ts";
import { RuleDialog } from "./rule-dialog.tsx";
import styles from "./record-rule.module.css";

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
    <Sect
      title={t("recordRule.title")}
      count={rules.length}
      end={
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => setOpen({ id: newRuleId(entity.document), must: "", message: {} })}
        >
          {t("recordRule.add")}
        </Button>
      }
    >
      {rules.length === 0 && <p className={styles.muted}>{t("recordRule.none")}</p>}
      <ul className={styles.list}>
        {rules.map((rule, index) => (
          <li key={rule.id}>
            <button type="button" className={styles.line} onClick={() => setOpen(rule)}>
              <Icon
                name={rule.severity === "warning" ? "alert-triangle" : "circle-check"}
                size={16}
                className={rule.severity === "warning" ? styles.warn : styles.kept}
              />
              <span className={styles.words}>
                <b>{label(rule["x-labels"], label(rule.message, rule.id))}</b>
                <small>{label(rule.message, "")}</small>
              </span>
              {isBroken(index) && (
                <Icon name="alert-circle" size={16} className={styles.wrong} label={t("recordRule.wrong")} />
              )}
            </button>
          </li>
        ))}
      </ul>
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
    </Sect>
  );
}
