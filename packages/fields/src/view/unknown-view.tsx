import type { FieldView } from "../define/field-view.ts";
import { TextControl } from "./text-control.tsx";
import { TextValue } from "./text-value.tsx";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");
const asTyped = (typed: string) => ({ value: typed });

/** A computed field of which it is not known yet what its values are shown as; then the view of that type is used. */
export const unknownView: FieldView = {
  Input: (props) => <TextControl input={props} format={asText} parse={asTyped} />,
  Cell: ({ value, variant }) => (
    <TextValue variant={variant ?? "grid"} title={asText(value)}>
      {asText(value)}
    </TextValue>
  ),
};
