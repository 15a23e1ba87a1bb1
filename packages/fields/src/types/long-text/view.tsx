import { Textarea } from "@mantine/core";
import type { FieldView } from "../../define/field-view.ts";
import { controlProps } from "../../view/control-props.tsx";
import { TextValue } from "../../view/text-value.tsx";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");

const view: FieldView = {
  Input: (props) => {
    const compact = props.variant === "filter";
    return (
      <Textarea
        {...controlProps(props)}
        styles={{
          input: {
            fontSize: 13,
            lineHeight: "20px",
            paddingBlock: 5,
            minHeight: compact ? 28 : 32,
            ...(props.variant === "cell" && { paddingInline: 12 }),
          },
        }}
        autosize
        minRows={compact ? 1 : props.variant === "cell" ? 2 : 3}
        maxRows={12}
        value={asText(props.value)}
        onChange={(event) => props.onChange(event.currentTarget.value === "" ? undefined : event.currentTarget.value)}
        {...(props.onBlur && { onBlur: props.onBlur })}
      />
    );
  },
  Cell: ({ value, variant = "grid" }) => (
    <TextValue variant={variant} title={asText(value)}>
      {variant === "grid" ? asText(value).replaceAll("\n", " ") : asText(value)}
    </TextValue>
  ),
};

export default view;
