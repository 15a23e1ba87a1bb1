import { Checkbox, SegmentedControl } from "@mantine/core";
import { useText } from "@quoin/ui";
import type { FieldView, InputProps } from "../../define/field-view.ts";
import { isMasked } from "../../text/is-masked.ts";
import { TextValue } from "../../view/text-value.tsx";

/** Where empty is a choice too: in filters it means "either", elsewhere what the placeholder says. */
function ThreeWay({ id, value, onChange, readOnly, labelledBy, describedBy, placeholder }: InputProps) {
  const t = useText("fields");
  const choices = [
    { value: "any", label: placeholder ?? t("view.any") },
    { value: "yes", label: t("value.yes") },
    { value: "no", label: t("value.no") },
  ];
  return (
    <SegmentedControl
      id={id}
      size="xs"
      data={choices}
      value={value === true ? "yes" : value === false ? "no" : "any"}
      onChange={(choice) => onChange(choice === "any" ? undefined : choice === "yes")}
      disabled={readOnly ?? false}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    />
  );
}

const view: FieldView = {
  Input: (props) =>
    props.variant === "filter" ? (
      <ThreeWay {...props} />
    ) : (
      <Checkbox
        id={props.id}
        size="sm"
        checked={props.value === true}
        indeterminate={props.value === undefined && props.variant !== "cell"}
        // A checkbox that only shows may not be changed, yet stays reachable to those who read by keyboard.
        onChange={(event) => !props.readOnly && props.onChange(event.currentTarget.checked)}
        {...(props.onBlur && { onBlur: props.onBlur })}
        {...((props.autoFocus ?? props.variant === "cell") && { autoFocus: true, "data-autofocus": true })}
        error={props.invalid ?? false}
        aria-invalid={props.invalid ? true : undefined}
        aria-readonly={props.readOnly ? true : undefined}
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        aria-required={props.required ? true : undefined}
        styles={{
          // Not said yet: a quiet dash, which nobody takes for a choice that was made.
          ...(props.value === undefined && {
            input: { background: "var(--surface)", borderColor: "var(--border-control)" },
            icon: { color: "var(--muted)" },
          }),
          root: {
            minHeight: 32,
            display: "flex",
            alignItems: "center",
            paddingInline: props.variant === "cell" ? 12 : 0,
          },
        }}
      />
    ),
  Cell: function BooleanCell({ value, variant = "grid" }) {
    const t = useText("fields");
    if (typeof value !== "boolean") return <TextValue variant={variant}>{isMasked(value) && value}</TextValue>;
    return <TextValue variant={variant}>{t(value ? "value.yes" : "value.no")}</TextValue>;
  },
};

export default view;
