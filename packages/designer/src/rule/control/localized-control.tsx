import type { LocalizedText } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { LIQUID } from "../../text/liquid.ts";
import { LocalizedInput } from "../../text/localized-input.tsx";
import type { ControlProps } from "./control-props.ts";

/** Liquid text per language. */
export function LocalizedControl({ setting, label, value, onChange, error }: ControlProps) {
  const t = useText("designer");
  return (
    <LocalizedInput
      label={label}
      required={setting.required}
      value={value as LocalizedText | undefined}
      lines={2}
      help={t("rule.liquid.help", LIQUID)}
      error={error}
      onChange={(next) => onChange(next ?? (setting.required ? {} : undefined))}
    />
  );
}
