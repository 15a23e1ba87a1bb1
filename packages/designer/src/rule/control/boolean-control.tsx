import { Switch } from "@mantine/core";
import type { ControlProps } from "./control-props.ts";

export function BooleanControl({ label, value, onChange, error }: ControlProps) {
  return (
    <Switch
      size="sm"
      label={label}
      checked={value === true}
      error={error}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
