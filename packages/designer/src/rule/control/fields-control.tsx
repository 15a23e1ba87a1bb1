import { MultiSelect } from "@mantine/core";
import { useRuleScope } from "../rule-scope.ts";
import { useRuleWords } from "../words/use-rule-words.ts";
import type { ControlProps } from "./control-props.ts";

/** Some fields of the rule's entity. */
export function FieldsControl({ label, value, onChange, error }: ControlProps) {
  const { rule, entities } = useRuleScope();
  const words = useRuleWords();
  const entity = entities.get(rule.entity ?? "");
  const chosen = Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
  return (
    <MultiSelect
      size="xs"
      label={label}
      searchable
      hidePickedOptions
      data={[...(entity?.fieldByKey.values() ?? [])].map((field) => ({ value: field.key, label: words.field(field) }))}
      value={chosen}
      error={error}
      onChange={(next) => onChange(next.length > 0 ? next : undefined)}
    />
  );
}
