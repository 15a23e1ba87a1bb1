import { ActionIcon, Select } from "@mantine/core";
import type { ConditionShape } from "@quoin/condition";
import { Icon, useText } from "@quoin/ui";
import { ConditionGroup } from "./condition-group.tsx";
import styles from "./condition-editor.module.css";
import type { DraftRelated } from "./draft-condition.ts";
import { useFieldChoices } from "./field-choices.ts";
import { useFilterContext } from "./filter-context.ts";

interface RelatedLineProps {
  readonly node: DraftRelated;
  readonly shape: ConditionShape;
  readonly depth: number;
}

/** Asks of the records at the other end of a relation: there is one, or none, and what must hold of it. */
export function RelatedLine({ node, shape, depth }: RelatedLineProps) {
  const t = useText("render");
  const { replace } = useFilterContext();
  const choices = useFieldChoices(shape, true);
  const inner = shape.related(node.ref);
  const name = choices.related.find(({ value }) => value.endsWith(`:${node.ref}`))?.label.replace(" ›", "") ?? node.ref;
  return (
    <div className={styles.related}>
      <div className={styles.row}>
        <span className={styles.relation}>
          <Icon name="relation" size={14} />
          {name}
        </span>
        <Select
          size="xs"
          w={148}
          aria-label={t("filter.operator")}
          allowDeselect={false}
          data={[
            { value: "some", label: t("filter.related.some") },
            { value: "none", label: t("filter.related.none") },
          ]}
          value={node.negated ? "none" : "some"}
          onChange={(value) => replace(node.id, { ...node, negated: value === "none" })}
        />
        <ActionIcon
          className={styles.remove}
          size="sm"
          onClick={() => replace(node.id, undefined)}
          aria-label={t("filter.removeLine")}
          title={t("filter.removeLine")}
        >
          <Icon name="x" size={14} />
        </ActionIcon>
      </div>
      {inner && (
        <ConditionGroup
          group={node.inner}
          shape={inner}
          depth={depth}
          withRelated={false}
          onChange={(next) => replace(node.id, { ...node, inner: next })}
        />
      )}
    </div>
  );
}
