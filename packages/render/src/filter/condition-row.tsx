import { ActionIcon, Select } from "@mantine/core";
import { type Operator, operatorsOf, type OperatorValue } from "@quoin/condition";
import { AppError, sameJson } from "@quoin/definition";
import { Icon, useLabel, useText } from "@quoin/ui";
import { memo, useId, useReducer } from "react";
import { ageSteps } from "./age-steps.ts";
import styles from "./condition-editor.module.css";
import type { DraftRow } from "./draft-condition.ts";
import { newRelated } from "./edit-draft.ts";
import { refOfChoice, useFieldChoices } from "./field-choices.ts";
import { type LineProps, useFilterContext } from "./filter-context.ts";
import { useNextFocus } from "./use-next-focus.ts";
import { ValueEditor } from "./value/value-editor.tsx";

interface ConditionRowProps extends LineProps {
  readonly row: DraftRow;
  readonly withRelated: boolean;
  readonly autoFocus: boolean;
}

/** The value as the next operator takes it: kept, made one of several or one out of several; otherwise gone. */
function carried(value: OperatorValue, field: string, next: Operator): OperatorValue {
  const tries: readonly OperatorValue[] = [
    value,
    ...(typeof value === "string" || typeof value === "number" ? [[value]] : []),
    ...(Array.isArray(value) ? [value[0] as OperatorValue] : []),
  ];
  return tries.find((one) => {
    try {
      return one !== undefined && next.toTest(field, one) !== undefined;
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  });
}

/** One line: field, operator, value. What it still needs is said under it and never left out in silence. */
export const ConditionRow = memo(function ConditionRow({ row, shape, withRelated, autoFocus }: ConditionRowProps) {
  const t = useText("render");
  const words = useText("condition");
  const choose = useLabel();
  const ages = useText("fields");
  const { entities, faults, strict, replace, allow } = useFilterContext();
  const choices = useFieldChoices(shape, withRelated);
  const faultId = useId();
  // The kit ties an input that opens as it comes to its list only when it is drawn once more.
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  // What is asked of a field follows it: the value, or where there is none yet, how it is compared.
  const { line, expect } = useNextFocus(row.field, [`.${styles["value"]}`, `.${styles["operator"]}`]);
  const field = row.field === undefined ? undefined : shape.field(row.field);
  const operators = field
    ? operatorsOf(
        allow.related === false ? { kind: field.kind, ...(field.several && { several: true }) } : field,
      ).filter(({ name }) => allow.user !== false || !/Me$|^inMy/.test(name))
    : [];
  const operator = operators.find(({ name }) => name === row.operator);
  const stepsOf = (key: string) => ageSteps(entities.get(shape.entity)?.fieldByKey.get(key));
  const steps = field ? stepsOf(field.key) : [];
  const step = steps.find((one) => one.operator === row.operator && sameJson(one.value, row.value));
  const fault = faults.get(row.id);
  const told = fault !== undefined && strict;
  const pickField = (value: string | null) => {
    const ref = value === null ? undefined : refOfChoice(value);
    if (ref !== undefined) return replace(row.id, newRelated(ref));
    const [first] = value === null ? [] : operatorsOf(shape.field(value) ?? { kind: "text" });
    if (value !== null) expect();
    // What has grown too old is what one looks for.
    const oldest = value === null ? undefined : stepsOf(value).at(-1);
    replace(row.id, {
      id: row.id,
      kind: "row",
      ...(value !== null && { field: value }),
      ...(oldest ? { operator: oldest.operator, value: oldest.value } : first && { operator: first.name }),
    });
  };
  const pickOperator = (name: string | null) => {
    const asked = steps.find((one) => one.name === name);
    const next = operators.find((one) => one.name === (asked?.operator ?? name));
    if (!next || row.field === undefined) return;
    const free = next.argument === "none" || step ? undefined : carried(row.value, row.field, next);
    const value = asked ? asked.value : free;
    replace(row.id, { id: row.id, kind: "row", field: row.field, operator: next.name, value });
  };
  const groups = [
    { group: choose(shape.labels, shape.entity), items: [...choices.own] },
    { group: t("filter.system"), items: [...choices.system] },
    ...(choices.related.length > 0 ? [{ group: t("filter.related"), items: [...choices.related] }] : []),
  ];
  return (
    <div ref={line} className={styles.row} data-fault={told || undefined}>
      <Select
        className={styles.field}
        size="xs"
        searchable
        // A line that has its field is opened to be read first.
        openOnFocus={row.field === undefined}
        onDropdownOpen={() => requestAnimationFrame(drawAgain)}
        data={groups}
        value={row.field ?? null}
        onChange={pickField}
        placeholder={t("filter.chooseField")}
        aria-label={t("filter.field")}
        nothingFoundMessage={t("filter.noField")}
        error={told && fault === "field"}
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus}
        maxDropdownHeight={280}
        {...(told && { "aria-describedby": faultId })}
      />
      {field && (
        <Select
          className={styles.operator}
          size="xs"
          data={[
            ...steps.map(({ name }) => ({ value: name, label: ages(`freshness.${name}`) })),
            ...operators.map(({ name }) => ({ value: name, label: words(`operator.${name}`) })),
          ]}
          value={step?.name ?? operator?.name ?? null}
          onChange={pickOperator}
          allowDeselect={false}
          searchable={operators.length > 8}
          aria-label={t("filter.operator")}
          error={told && fault === "operator"}
          maxDropdownHeight={280}
        />
      )}
      {field && operator && !step && operator.argument !== "none" && (
        <div className={styles.value}>
          <ValueEditor
            shape={shape}
            field={field}
            argument={operator.argument}
            value={row.value}
            invalid={told && fault === "value"}
            onChange={(value) => replace(row.id, { ...row, value })}
          />
        </div>
      )}
      <ActionIcon
        className={styles.remove}
        size="sm"
        onClick={() => replace(row.id, undefined)}
        aria-label={t("filter.removeLine")}
        title={t("filter.removeLine")}
      >
        <Icon name="x" size={14} />
      </ActionIcon>
      {told && (
        <p className={styles.fault} id={faultId}>
          <Icon name="alert-circle" size={14} /> {t(`filter.fault.${fault}`)}
        </p>
      )}
    </div>
  );
});
