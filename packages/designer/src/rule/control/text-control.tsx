import { TextInput } from "@mantine/core";
import type { ControlProps } from "./control-props.ts";

export function TextControl({ setting, label, value, onChange, error }: ControlProps) {
  return (
    <TextInput
      size="xs"
      label={label}
      withAsterisk={setting.required ?? false}
      value={typeof value === "string" ? value : ""}
      error={error}
      onChange={(event) =>
        onChange(event.currentTarget.value === "" && !setting.required ? undefined : event.currentTarget.value)
      }
    />
  );
}
