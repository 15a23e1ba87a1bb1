import { Select } from "@mantine/core";
import type { RuleDocument } from "@quoin/definition";
import { Icon, useText } from "@quoin/ui";
import { LocalizedInput } from "../../text/localized-input.tsx";
import { EntityControl } from "../control/entity-control.tsx";
import { useRuleScope } from "../rule-scope.ts";
import { newTrigger } from "../steps/new-trigger.ts";
import { useRuleWords } from "../words/use-rule-words.ts";
import { ConditionField } from "./condition-field.tsx";
import styles from "./panel.module.css";
import { SettingsEditor } from "./settings-editor.tsx";
import { useProblems } from "./use-problems.ts";

interface TriggerPanelProps {
  readonly onChange: (rule: RuleDocument, merge?: string) => void;
}

/** What starts the rule, about which records, and on which condition. */
export function TriggerPanel({ onChange }: TriggerPanelProps) {
  const t = useText("designer");
  const automation = useText("automation");
  const { rule, catalog } = useRuleScope();
  const words = useRuleWords();
  const problems = useProblems();
  const trigger = catalog.triggers.find(({ name }) => name === rule.trigger.type);
  const setEntity = (entity: unknown) => {
    const { entity: _entity, condition: _condition, ...rest } = rule;
    onChange(typeof entity === "string" ? { ...rest, entity } : rest);
  };
  const own = [...problems.at("/trigger/type"), ...problems.at("/entity")];
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <span className={styles.icon} data-trigger>
          <Icon name={trigger?.icon ?? "bolt"} />
        </span>
        <div className={styles.names}>
          <h2 className={styles.title}>{t("rule.trigger")}</h2>
          <span className={styles.sub}>{words.trigger(rule)}</span>
        </div>
      </header>
      <div className={styles.section}>
        <Select
          size="xs"
          label={t("rule.trigger.type")}
          data={catalog.triggers.map(({ name }) => ({ value: name, label: automation(`trigger.${name}`) }))}
          value={rule.trigger.type}
          description={automation(`trigger.${rule.trigger.type}.help`)}
          allowDeselect={false}
          onChange={(type) => {
            const chosen = catalog.triggers.find(({ name }) => name === type);
            if (chosen && chosen.name !== rule.trigger.type) onChange({ ...rule, trigger: newTrigger(chosen) });
          }}
        />
        <EntityControl
          setting={{ name: "entity", control: "entity", required: trigger?.about === "record" }}
          owner="rule"
          step={undefined}
          label={t("rule.entity")}
          value={rule.entity}
          error={own[0]}
          onChange={setEntity}
        />
        <SettingsEditor
          owner={rule.trigger.type}
          settings={trigger?.settings ?? []}
          values={rule.trigger.settings}
          pointer="/trigger/settings"
          onChange={(settings) =>
            onChange(
              { ...rule, trigger: { type: rule.trigger.type, ...(Object.keys(settings).length > 0 && { settings }) } },
              "trigger",
            )
          }
        />
      </div>
      <div className={styles.section}>
        <ConditionField
          label={t("rule.condition")}
          value={rule.condition}
          pointer="/condition"
          onChange={(condition) => {
            const { condition: _was, ...rest } = rule;
            onChange(condition === true ? rest : { ...rest, condition }, "condition");
          }}
        />
      </div>
      <div className={styles.section}>
        <LocalizedInput
          label={t("rule.name")}
          value={rule.labels}
          onChange={(labels) => {
            const { labels: _labels, ...rest } = rule;
            onChange(labels ? { ...rest, labels } : rest, "labels");
          }}
        />
        <LocalizedInput
          label={t("rule.help")}
          value={rule.help}
          lines={2}
          onChange={(help) => {
            const { help: _help, ...rest } = rule;
            onChange(help ? { ...rest, help } : rest, "help");
          }}
        />
      </div>
    </div>
  );
}
