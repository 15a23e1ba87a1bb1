import type { FieldView } from "../../define/field-view.ts";
import { TextControl } from "../../view/text-control.tsx";
import { TextValue } from "../../view/text-value.tsx";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");
const asTyped = (typed: string) => ({ value: typed });

const view: FieldView = {
  Input: (props) => <TextControl input={props} format={asText} parse={asTyped} />,
  Cell: ({ value, variant }) => (
    <TextValue variant={variant ?? "grid"} title={asText(value)}>
      {asText(value)}
    </TextValue>
  ),
};

export default view;
