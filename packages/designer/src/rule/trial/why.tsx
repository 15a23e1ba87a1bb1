import { eachNode, type Explanation, parseCondition } from "@quoin/condition";
import type { ConditionDocument, Entity } from "@quoin/definition";
import { conditionShape } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { ConditionSentence } from "@quoin/render";
import { Icon, useText } from "@quoin/ui";
import { Suspense, useMemo } from "react";
import styles from "./trial.module.css";

interface WhyProps {
  readonly why: Explanation;
  readonly condition: ConditionDocument | undefined;
  readonly entity: string;
  readonly entities: ReadonlyMap<string, Entity>;
}

const leavesOf = (why: Explanation): readonly Explanation[] =>
  why.children.length === 0 ? [why] : why.children.flatMap(leavesOf);

/** Why the condition holds for the record or not: each of its tests, and the value that was looked at. */
export function Why({ why, condition = true, entity, entities }: WhyProps) {
  const t = useText("designer");
  const nodes = useMemo(() => new Map(eachNode(parseCondition(condition)).map((at) => [at.path, at])), [condition]);
  const shape = useMemo(() => conditionShape(entities, entity), [entities, entity]);
  if (condition === true) return <span>{t("rule.try.always")}</span>;
  return (
    <ul className={styles.why}>
      {leavesOf(why).map((leaf) => {
        const at = nodes.get(leaf.path);
        // A test of a related record speaks of that record's fields.
        const about = at?.refs.reduce<typeof shape | undefined>((inner, ref) => inner?.related(ref), shape) ?? shape;
        const key = at && "field" in at.node ? at.node.field : undefined;
        const field = key === undefined ? undefined : entities.get(about.entity)?.fieldByKey.get(key);
        return (
          <li key={leaf.path} className={styles.leaf} data-holds={leaf.holds || undefined}>
            <Icon
              name={leaf.holds ? "check" : "x"}
              size={14}
              label={t(leaf.holds ? "rule.try.holds" : "rule.try.holdsNot")}
            />
            {at && <ConditionSentence condition={at.node} entities={entities} shape={about} look="pills" />}
            {field && (
              <span className={styles.actual}>
                {t("rule.try.is")}{" "}
                {leaf.value === undefined ? (
                  t("rule.value.empty")
                ) : (
                  <Suspense fallback="…">
                    <FieldCell field={field} value={leaf.value} />
                  </Suspense>
                )}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
