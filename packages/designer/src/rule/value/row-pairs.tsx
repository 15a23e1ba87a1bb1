import type { Entity, ValueDocument } from "@quoin/definition";
import { rowsOf } from "@quoin/fields";
import { useText } from "@quoin/ui";
import { useRuleScope } from "../rule-scope.ts";
import { firstValue } from "./first-value.ts";
import { isWritable } from "./is-writable.ts";
import { ValueEditor } from "./value-editor.tsx";
import { ValuePairs } from "./value-pairs.tsx";

type Columns = Readonly<Record<string, ValueDocument>>;

interface RowPairsProps {
  /** Whose records the rows are; undefined where that is not known. */
  readonly into: Entity | undefined;
  readonly values: Columns;
  readonly step: string;
  readonly onChange: (values: Columns) => void;
}

/** The fields of one row and their values. Its tables can only be those of a row that is copied. */
export function RowPairs({ into, values, step, onChange }: RowPairsProps) {
  const t = useText("designer");
  const { row } = useRuleScope();
  const put = (key: string, value: ValueDocument | undefined) =>
    onChange({ ...values, [key]: value ?? { value: null } });
  const tables = row?.fields.some((field) => rowsOf(field)) === true;
  return (
    <ValuePairs
      target={into}
      values={values}
      choices={(into?.fields ?? []).filter((field) => isWritable(field) && (tables || !rowsOf(field)))}
      editor={({ name, key, field }) => (
        <ValueEditor
          label={name}
          value={values[key]}
          target={field ? { type: "field", field } : { type: "any" }}
          step={step}
          placeholder={t("rule.value.pick")}
          onChange={(next) => put(key, next)}
        />
      )}
      onAdd={(key) => {
        const field = into?.fieldByKey.get(key);
        put(key, row?.fieldByKey.has(key) ? { path: `row.${key}` } : firstValue(field));
      }}
      onRemove={(key) => onChange(Object.fromEntries(Object.entries(values).filter(([name]) => name !== key)))}
    />
  );
}
