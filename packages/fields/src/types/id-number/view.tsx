import type { FieldView } from "../../define/field-view.ts";
import { TextControl } from "../../view/text-control.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { idNumber } from "./index.ts";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");

const view: FieldView = {
  Input: (props) => (
    <TextControl
      input={props}
      format={asText}
      parse={(typed) => ({ value: idNumber.normalize?.(typed, props.field) })}
    />
  ),
  Cell: ({ value, variant = "grid" }) => (
    <TextValue variant={variant} title={asText(value)}>
      <span style={{ fontVariantNumeric: "tabular-nums" }}>{asText(value)}</span>
    </TextValue>
  ),
};

export default view;
