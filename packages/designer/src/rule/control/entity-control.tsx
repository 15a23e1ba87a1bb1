import { Select } from "@mantine/core";
import { Icon } from "@quoin/ui";
import { useRuleScope } from "../rule-scope.ts";
import { useRuleWords } from "../words/use-rule-words.ts";
import type { ControlProps } from "./control-props.ts";

export function EntityControl({ setting, label, value, onChange, error }: ControlProps) {
  const { entities } = useRuleScope();
  const words = useRuleWords();
  const iconOf = (key: string) => <Icon name={entities.get(key)?.document["x-icon"] ?? "database"} />;
  return (
    <Select
      size="xs"
      label={label}
      withAsterisk={setting.required ?? false}
      searchable
      clearable={!setting.required}
      data={[...entities.keys()].map((key) => ({ value: key, label: words.entity(key) }))}
      value={typeof value === "string" && value !== "" ? value : null}
      leftSection={typeof value === "string" && value !== "" ? iconOf(value) : undefined}
      error={error}
      onChange={(key) => onChange(key ?? undefined)}
      renderOption={({ option }) => (
        <>
          {iconOf(option.value)} {option.label}
        </>
      )}
    />
  );
}
