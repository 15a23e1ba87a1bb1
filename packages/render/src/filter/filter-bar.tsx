import { Button, Popover } from "@mantine/core";
import { type Condition, parseCondition, printCondition } from "@quoin/condition";
import type { ConditionDocument, Entity } from "@quoin/definition";
import { conditionShape } from "@quoin/fields";
import { Icon, useText } from "@quoin/ui";
import { type ReactNode, useMemo, useState } from "react";
import { ConditionEditor } from "./condition-editor.tsx";
import styles from "./filter-bar.module.css";
import { FilterChip } from "./filter-chip.tsx";

export interface FilterBarProps {
  readonly entity: string;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly value: ConditionDocument | undefined;
  /** `undefined` when no filter is left. */
  readonly onChange: (document: ConditionDocument | undefined) => void;
  readonly mayUse?: (entity: string, field: string) => boolean;
  /** Behind a line at the end; on a row of its own where there is no room beside the filters. */
  readonly end?: ReactNode;
}

const partsOf = (condition: Condition): readonly Condition[] => {
  if (condition.type === "always" && condition.value) return [];
  return condition.type === "all" ? condition.of : [condition];
};

const joined = (parts: readonly Condition[]): ConditionDocument | undefined => {
  const [only] = parts;
  if (only === undefined) return undefined;
  return printCondition(parts.length === 1 ? only : { type: "all", of: parts });
};

/** Filters as sentences: a click edits one, another takes it away, "+" adds one. */
export function FilterBar({ entity, entities, value, onChange, mayUse, end }: FilterBarProps) {
  const t = useText("render");
  const shape = useMemo(() => conditionShape(entities, entity), [entities, entity]);
  const parts = useMemo(() => partsOf(parseCondition(value ?? true)), [value]);
  const [adding, setAdding] = useState(false);
  const [fresh, setFresh] = useState<ConditionDocument>();
  const put = (index: number, document: ConditionDocument | undefined) => {
    const next = document === undefined ? [] : partsOf(parseCondition(document));
    onChange(joined([...parts.slice(0, index), ...next, ...parts.slice(index + 1)]));
  };
  const close = () => {
    setAdding(false);
    if (fresh !== undefined && fresh !== true) put(parts.length, fresh);
    setFresh(undefined);
  };
  return (
    <div className={styles.bar}>
      {parts.map((part, index) => (
        <FilterChip
          // Parts have no names of their own; the same words twice are told apart by their place.
          key={`${index} ${JSON.stringify(printCondition(part))}`}
          condition={part}
          shape={shape}
          entities={entities}
          mayUse={mayUse}
          onChange={(document) => put(index, document)}
        />
      ))}
      <Popover opened={adding} onDismiss={close} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<Icon name="plus" size={14} />}
            aria-expanded={adding}
            onClick={() => (adding ? close() : setAdding(true))}
          >
            {t("filter.add")}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <ConditionEditor
            entity={entity}
            entities={entities}
            value={undefined}
            onChange={setFresh}
            begin
            {...(mayUse && { mayUse })}
          />
          <div className={styles.foot}>
            <Button size="xs" disabled={fresh === undefined || fresh === true} onClick={close}>
              {t("filter.apply")}
            </Button>
          </div>
        </Popover.Dropdown>
      </Popover>
      {parts.length > 1 && (
        <Button size="xs" variant="subtle" color="gray" onClick={() => onChange(undefined)}>
          {t("filter.clear")}
        </Button>
      )}
      {end && <span className={styles.end}>{end}</span>}
    </div>
  );
}
