import { TextInput } from "@mantine/core";
import { useText } from "@quoin/ui";
import type { FieldView } from "../../define/field-view.ts";
import { controlProps } from "../../view/control-props.tsx";
import { TextControl } from "../../view/text-control.tsx";
import { TextValue } from "../../view/text-value.tsx";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");
const asTyped = (typed: string) => ({ value: typed });

const view: FieldView = {
  Input: function AutonumberInput(props) {
    const t = useText("fields");
    // A filter looks for numbers; a form only shows the one that the system gives.
    if (props.variant === "filter") return <TextControl input={props} format={asText} parse={asTyped} />;
    return (
      <TextInput {...controlProps(props)} readOnly value={asText(props.value)} placeholder={t("view.on_create")} />
    );
  },
  Cell: ({ value, variant = "grid" }) => (
    <TextValue variant={variant} title={asText(value)}>
      <span style={{ fontVariantNumeric: "tabular-nums" }}>{asText(value)}</span>
    </TextValue>
  ),
};

export default view;
