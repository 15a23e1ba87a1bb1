import { CloseButton, Rating } from "@mantine/core";
import { useText } from "@quoin/ui";
import type { FieldView, InputProps } from "../../define/field-view.ts";
import { TypedControl } from "../../view/typed-control.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { rating } from "./index.ts";
import { mostOf } from "./most-of.ts";

const HEIGHT = { form: 32, filter: 28, cell: 34 } as const;

function Stars({ field, value, onChange, onBlur, variant = "form", ...props }: InputProps) {
  const t = useText("fields");
  const given = typeof value === "number" ? value : 0;
  return (
    <div
      style={{
        display: "flex",
        alignItems: "center",
        gap: 8,
        minHeight: HEIGHT[variant],
        paddingInline: variant === "cell" ? 12 : 0,
      }}
      onBlur={onBlur}
    >
      <Rating
        id={props.id}
        role="radiogroup"
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid ? true : undefined}
        aria-required={props.required ? true : undefined}
        count={mostOf(field)}
        value={given}
        onChange={(next) => onChange(next === 0 ? undefined : next)}
        readOnly={props.readOnly ?? false}
        getSymbolLabel={(stars) => (stars === 0 ? t("view.no_stars") : t("view.stars", { count: stars }))}
        color="var(--stage-5)"
        size={variant === "form" ? 20 : 16}
        {...((props.autoFocus ?? variant === "cell") && { "data-autofocus": true })}
      />
      {given > 0 && !props.readOnly && !props.required && (
        <CloseButton size="sm" aria-label={t("view.clear")} onClick={() => onChange(undefined)} />
      )}
    </div>
  );
}

const view: FieldView = {
  // In a grid the keyboard is already typing: a figure is quicker than walking along stars.
  Input: (props) =>
    props.variant === "cell" ? <TypedControl input={props} type={rating} inputMode="numeric" /> : <Stars {...props} />,
  Cell: function RatingCell({ field, value, variant = "grid" }) {
    const t = useText("fields");
    if (typeof value !== "number")
      return <TextValue variant={variant}>{typeof value === "string" ? value : ""}</TextValue>;
    const most = mostOf(field);
    const given = Math.max(0, Math.min(most, Math.round(value)));
    return (
      <TextValue variant={variant} title={t("view.stars_of", { count: value, most })}>
        <span role="img" aria-label={t("view.stars_of", { count: value, most })} style={{ letterSpacing: 1 }}>
          <span style={{ color: "var(--stage-5)" }}>{"★".repeat(given)}</span>
          <span style={{ color: "var(--border-strong)" }}>{"★".repeat(most - given)}</span>
        </span>
      </TextValue>
    );
  },
};

export default view;
