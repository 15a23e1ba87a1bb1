import { ActionIcon, Button } from "@mantine/core";
import type { BranchDocument, StepDocument } from "@quoin/definition";
import { Icon, useText } from "@quoin/ui";
import { LocalizedInput } from "../../text/localized-input.tsx";
import { freshId } from "../steps/step-ids.ts";
import { useRuleWords } from "../words/use-rule-words.ts";
import { ConditionField } from "./condition-field.tsx";
import fields from "../control/control.module.css";
import styles from "./panel.module.css";

interface BranchListProps {
  readonly step: StepDocument;
  /** JSON pointer of the step. */
  readonly pointer: string;
  readonly onChange: (step: StepDocument) => void;
}

/** The branches of a step in the order in which they are asked; the last may be the rest. */
export function BranchList({ step, pointer, onChange }: BranchListProps) {
  const t = useText("designer");
  const words = useRuleWords();
  const branches = step.branches ?? [];
  const set = (next: readonly BranchDocument[]) => onChange({ ...step, branches: next });
  const replace = (index: number, branch: BranchDocument) => set(branches.with(index, branch));
  const swap = (index: number) => {
    const [one, other] = [branches[index - 1], branches[index]];
    if (one && other) set(branches.with(index - 1, other).with(index, one));
  };
  const taken = new Set(branches.map(({ id }) => id));
  const add = (when: boolean) => {
    const branch = { id: freshId(when ? "case" : "no", taken), ...(when && { when: true }), steps: [] };
    const rest = branches.findIndex((one) => one.when === undefined);
    set(rest === -1 ? [...branches, branch] : branches.toSpliced(rest, 0, branch));
  };
  return (
    <div className={styles.branches}>
      {branches.map((branch, index) => (
        <section key={branch.id} className={styles.branch} aria-label={words.branch(step, branch.id)}>
          <header className={styles.branchHead}>
            <h3 className={styles.branchName}>{words.branch(step, branch.id)}</h3>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              disabled={index === 0}
              aria-label={t("rule.branch.earlier")}
              onClick={() => swap(index)}
            >
              <Icon name="arrow-up" size={14} />
            </ActionIcon>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              disabled={branches.length === 1}
              aria-label={t("rule.branch.remove", { branch: words.branch(step, branch.id) })}
              onClick={() => set(branches.filter((one) => one !== branch))}
            >
              <Icon name="trash" size={14} />
            </ActionIcon>
          </header>
          <LocalizedInput
            label={t("rule.branch.name")}
            value={branch.labels}
            onChange={(labels) => {
              const { labels: _labels, ...rest } = branch;
              replace(index, labels ? { ...rest, labels } : rest);
            }}
          />
          {branch.when === undefined ? (
            <p className={fields.help}>{t("rule.branch.restHelp")}</p>
          ) : (
            <ConditionField
              label={t("rule.branch.when")}
              value={branch.when}
              pointer={`${pointer}/branches/${index}/when`}
              onChange={(when) => replace(index, { ...branch, when })}
            />
          )}
        </section>
      ))}
      <div className={styles.buttons}>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => add(true)}
        >
          {t("rule.branch.add")}
        </Button>
        {!branches.some(({ when }) => when === undefined) && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => add(false)}
          >
            {t("rule.branch.addRest")}
          </Button>
        )}
      </div>
    </div>
  );
}
