import { ActionIcon, Switch } from "@mantine/core";
import type { StepDocument } from "@quoin/definition";
import { Icon, Menu, useText } from "@quoin/ui";
import { LocalizedInput } from "../../text/localized-input.tsx";
import { useRuleScope } from "../rule-scope.ts";
import { findStep } from "../steps/find-step.ts";
import type { StepEdits } from "../steps/use-step-edits.ts";
import { useRuleWords } from "../words/use-rule-words.ts";
import { BranchList } from "./branch-list.tsx";
import { MoveTo } from "./move-to.tsx";
import fields from "../control/control.module.css";
import styles from "./panel.module.css";
import { SettingsEditor } from "./settings-editor.tsx";
import { useProblems } from "./use-problems.ts";
import { useState } from "react";

interface StepPanelProps {
  readonly id: string;
  readonly edits: StepEdits;
}

/** One step: what it does, its settings, its branches, what happens when it fails. */
export function StepPanel({ id, edits }: StepPanelProps) {
  const t = useText("designer");
  const automation = useText("automation");
  const { rule, catalog } = useRuleScope();
  const words = useRuleWords();
  const problems = useProblems();
  const [moving, setMoving] = useState(false);
  const at = findStep(rule.steps, id);
  if (!at) return null;
  const { step, pointer, number } = at;
  const action = catalog.actions.find(({ name }) => name === step.type);
  const change = (next: StepDocument, merge: string) => edits.replace(id, next, `${id} ${merge}`);
  const found = [...new Set(problems.at(pointer))];
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <span className={styles.icon}>
          <Icon name={words.icon(step)} />
        </span>
        <div className={styles.names}>
          <h2 className={styles.title}>{words.step(step)}</h2>
          <span className={styles.sub}>{t("rule.step.number", { number, id: step.id })}</span>
        </div>
        <Menu
          position="bottom-end"
          groups={[
            {
              key: "order",
              entries: [
                {
                  key: "up",
                  label: t("rule.step.up"),
                  icon: "arrow-up",
                  keys: "Alt ↑",
                  onClick: () => edits.nudge(id, "up"),
                },
                {
                  key: "down",
                  label: t("rule.step.down"),
                  icon: "arrow-down",
                  keys: "Alt ↓",
                  onClick: () => edits.nudge(id, "down"),
                },
                { key: "to", label: t("rule.step.moveTo"), icon: "arrows-move", onClick: () => setMoving(true) },
              ],
            },
            {
              key: "more",
              entries: [
                { key: "copy", label: t("rule.step.copy"), icon: "copy", onClick: () => edits.copy(id) },
                {
                  key: "delete",
                  label: t("rule.step.delete"),
                  icon: "trash",
                  danger: true,
                  keys: "Del",
                  onClick: () => edits.remove(id),
                },
              ],
            },
          ]}
        >
          <ActionIcon variant="subtle" color="gray" aria-label={t("rule.step.more")}>
            <Icon name="dots" />
          </ActionIcon>
        </Menu>
      </header>
      {found.length > 0 && (
        <ul className={styles.problems}>
          {found.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <div className={styles.section}>
        <p className={fields.help}>{automation(`action.${step.type}.help`)}</p>
        <SettingsEditor
          key={id}
          owner={step.type}
          settings={action?.settings ?? []}
          values={step.settings}
          pointer={`${pointer}/settings`}
          step={step}
          onChange={(settings) => change({ ...step, settings }, "settings")}
        />
        {step.branches && (
          <BranchList key={id} step={step} pointer={pointer} onChange={(next) => change(next, "branches")} />
        )}
      </div>
      <div className={styles.section}>
        <LocalizedInput
          label={t("rule.step.name")}
          value={step.labels}
          onChange={(labels) => {
            const { labels: _labels, ...rest } = step;
            change(labels ? { ...rest, labels } : rest, "labels");
          }}
        />
        <Switch
          size="sm"
          label={t("rule.step.continue")}
          checked={step.continueOnError ?? false}
          onChange={(event) => {
            const { continueOnError: _was, ...rest } = step;
            change(event.currentTarget.checked ? { ...rest, continueOnError: true } : rest, "continue");
          }}
        />
      </div>
      {moving && <MoveTo id={id} onClose={() => setMoving(false)} onMove={(to) => edits.move(id, to)} />}
    </div>
  );
}
