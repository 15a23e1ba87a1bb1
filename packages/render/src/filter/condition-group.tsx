import { ActionIcon, Button } from "@mantine/core";
import type { ConditionShape } from "@quoin/condition";
import { Icon, Segmented, useText } from "@quoin/ui";
import { ConditionRow } from "./condition-row.tsx";
import styles from "./condition-editor.module.css";
import { ConditionSentence } from "./condition-sentence.tsx";
import type { DraftGroup, DraftNode } from "./draft-condition.ts";
import { newGroup, newRow } from "./edit-draft.ts";
import { useFilterContext } from "./filter-context.ts";
import { RelatedLine } from "./related-line.tsx";

interface ConditionGroupProps {
  readonly group: DraftGroup;
  readonly shape: ConditionShape;
  readonly depth: number;
  readonly withRelated: boolean;
  readonly onChange: (group: DraftGroup) => void;
  readonly onRemove?: () => void;
}

const DEEPEST = 5;

/** Lines and groups of which all or any must hold. */
export function ConditionGroup({ group, shape, depth, withRelated, onChange, onRemove }: ConditionGroupProps) {
  const t = useText("render");
  const { replace, faults, strict, entities } = useFilterContext();
  const add = (node: DraftNode) => onChange({ ...group, items: [...group.items, node] });
  const line = (node: DraftNode, index: number) => {
    switch (node.kind) {
      case "row":
        return (
          <ConditionRow
            key={node.id}
            row={node}
            shape={shape}
            withRelated={withRelated}
            autoFocus={node.field === undefined && index === group.items.length - 1}
          />
        );
      case "group":
        return (
          <ConditionGroup
            key={node.id}
            group={node}
            shape={shape}
            depth={depth + 1}
            withRelated={withRelated}
            onChange={(next) => replace(node.id, next)}
            onRemove={() => replace(node.id, undefined)}
          />
        );
      case "related":
        return (
          <RelatedLine key={node.id} node={node} shape={shape}>
            {(inner) => (
              <ConditionGroup
                group={node.inner}
                shape={inner}
                depth={depth + 1}
                withRelated={false}
                onChange={(next) => replace(node.id, { ...node, inner: next })}
              />
            )}
          </RelatedLine>
        );
      case "raw":
        return (
          <div key={node.id} className={styles.row}>
            <span className={styles.raw} title={t("filter.raw")}>
              <Icon name="lock" size={14} />
              <ConditionSentence condition={node.condition} shape={shape} entities={entities} />
            </span>
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
        );
    }
  };
  return (
    <fieldset className={styles.group} data-depth={Math.min(depth, 3)}>
      {(depth > 0 || group.items.length > 1) && (
        <div className={styles.join}>
          <Segmented
            label={t("filter.join")}
            value={group.join}
            onChange={(join) => onChange({ ...group, join })}
            options={[
              { value: "all", label: t("filter.all") },
              { value: "any", label: t("filter.any") },
            ]}
          />
          {onRemove && (
            <ActionIcon
              className={styles.remove}
              size="sm"
              onClick={onRemove}
              aria-label={t("filter.removeGroup")}
              title={t("filter.removeGroup")}
            >
              <Icon name="x" size={14} />
            </ActionIcon>
          )}
        </div>
      )}
      {group.items.map(line)}
      {faults.get(group.id) === "empty" && strict && <p className={styles.fault}>{t("filter.fault.empty")}</p>}
      <div className={styles.adds}>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => add(newRow())}
        >
          {t("filter.addLine")}
        </Button>
        {depth < DEEPEST && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<Icon name="braces" size={14} />}
            onClick={() => add(newGroup(group.join === "all" ? "any" : "all"))}
          >
            {t("filter.addGroup")}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
