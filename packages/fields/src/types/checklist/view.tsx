import { Checkbox } from "@mantine/core";
import { useLocale, useText } from "@quoin/ui";
import type { FieldView, InputProps } from "../../define/field-view.ts";
import { choicesOf } from "../../view/choices-of.ts";
import several from "../multi-select/view.tsx";

const asIds = (value: unknown): string[] => (Array.isArray(value) ? value.filter((id) => typeof id === "string") : []);

function Boxes(props: InputProps) {
  const { locale } = useLocale();
  const t = useText("fields");
  const { field, value, onChange, onBlur, readOnly = false } = props;
  const chosen = asIds(value);
  const choices = choicesOf(field, chosen, { locale, record: props.record });
  const full = field.schema.maxItems !== undefined && chosen.length >= field.schema.maxItems;
  const tick = (id: string, on: boolean) => {
    // In the order of the options, so that ticking in another order makes no other value.
    const next = choices.map((choice) => choice.id).filter((one) => (one === id ? on : chosen.includes(one)));
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <div
      id={props.id}
      role="group"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      style={{ display: "flex", flexWrap: "wrap", gap: "4px 16px", minHeight: 32, alignItems: "center" }}
    >
      {choices.length === 0 && <span style={{ color: "var(--muted)" }}>{t("view.no_fitting_option")}</span>}
      {choices.map(({ id, label }, index) => (
        <Checkbox
          key={id}
          size="sm"
          label={label}
          {...(onBlur && { onBlur })}
          checked={chosen.includes(id)}
          disabled={full && !chosen.includes(id)}
          onChange={(event) => !readOnly && tick(id, event.currentTarget.checked)}
          error={props.invalid ?? false}
          aria-invalid={props.invalid ? true : undefined}
          aria-readonly={readOnly ? true : undefined}
          {...(index === 0 && props.autoFocus && { autoFocus: true })}
          styles={{ label: { fontSize: 13, overflowWrap: "anywhere" } }}
        />
      ))}
    </div>
  );
}

const view: FieldView = {
  ...several,
  // A cell and a filter have no room for a box each.
  Input: (props) => ((props.variant ?? "form") === "form" ? <Boxes {...props} /> : <several.Input {...props} />),
};

export default view;
