import { Select } from "@mantine/core";
import { useText } from "@quoin/ui";
import type { ControlProps } from "./control-props.ts";

export function ChoiceControl({ setting, label, value, onChange, owner, error }: ControlProps) {
  const automation = useText("automation");
  const choices = setting.choices ?? [];
  return (
    <Select
      size="xs"
      label={label}
      data={choices.map((choice) => ({
        value: choice,
        label: automation(`setting.${owner}.${setting.name}.${choice}`),
      }))}
      value={typeof value === "string" ? value : setting.required ? null : (choices[0] ?? null)}
      allowDeselect={false}
      error={error}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}
