import { ConditionSentence } from "@quoin/render";
import { Icon, useText } from "@quoin/ui";
import type { NodeBox } from "../layout/rule-layout.ts";
import { useProblems } from "../panel/use-problems.ts";
import { useRuleScope } from "../rule-scope.ts";
import { useRuleWords } from "../words/use-rule-words.ts";
import styles from "./canvas.module.css";

interface TriggerNodeProps {
  readonly box: NodeBox;
  readonly selected: boolean;
  /** Whether the condition held in a trial. Undefined: no trial. */
  readonly holds: boolean | undefined;
  readonly onSelect: () => void;
}

/** The rule's beginning: what starts it, and its condition in words. */
export function TriggerNode({ box, selected, holds, onSelect }: TriggerNodeProps) {
  const t = useText("designer");
  const { rule, catalog, entities } = useRuleScope();
  const words = useRuleWords();
  const problems = useProblems();
  const count = ["/trigger", "/entity", "/condition"].reduce((sum, pointer) => sum + problems.count(pointer), 0);
  const icon = catalog.triggers.find(({ name }) => name === rule.trigger.type)?.icon ?? "bolt";
  return (
    <div className={styles.place} style={{ left: box.x, top: box.y, width: box.width, minHeight: box.height }}>
      <button
        type="button"
        className={styles.node}
        data-trigger
        data-selected={selected || undefined}
        aria-pressed={selected}
        onClick={onSelect}
      >
        <span className={styles.glyph}>
          <Icon name={icon} />
        </span>
        <span className={styles.words}>
          <span className={styles.sub}>{words.trigger(rule)}</span>
          <span className={styles.condition}>
            {rule.condition === undefined || rule.entity === undefined ? (
              t("rule.condition.none")
            ) : (
              <ConditionSentence document={rule.condition} entities={entities} shape={rule.entity} look="pills" />
            )}
          </span>
        </span>
        {count > 0 ? (
          <span className={styles.mark} data-kind="problem">
            <Icon name="alert-circle" size={14} label={t("rule.problems", { count })} />
          </span>
        ) : (
          holds !== undefined && (
            <span className={styles.mark} data-kind={holds ? "taken" : "failed"}>
              <Icon name={holds ? "check" : "x"} size={12} label={t(holds ? "rule.try.holds" : "rule.try.holdsNot")} />
            </span>
          )
        )}
      </button>
    </div>
  );
}
