import { ActionIcon, Select } from "@mantine/core";
import type { ConditionShape } from "@quoin/condition";
import { Icon, useText } from "@quoin/ui";
import type { ReactNode } from "react";
import styles from "./condition-editor.module.css";
import type { DraftRelated } from "./draft-condition.ts";
import { useFieldChoices } from "./field-choices.ts";
import { useFilterContext } from "./filter-context.ts";

interface RelatedLineProps {
  readonly node: DraftRelated;
  readonly shape: ConditionShape;
  /** The lines about the records at the other end. */
  readonly children: (shape: ConditionShape) => ReactNode;
}

/** Asks of the records at the other end of a relation: there is one, or none, and what must hold of it. */
export function RelatedLine({ node, shape, children }: RelatedLineProps) {
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
      {inner && children(inner)}
    </div>
  );
}
