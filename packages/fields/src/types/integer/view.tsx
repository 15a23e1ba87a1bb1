import type { FieldView } from "../../define/field-view.ts";
import { NumberControl } from "../../view/number-control.tsx";
import { NumberValue } from "../../view/number-value.tsx";
import { integer } from "./index.ts";

const view: FieldView = {
  Input: (props) => (
    <NumberControl input={props} read={integer.fromText} grouping={props.field.schema["x-grouping"] !== false} whole />
  ),
  Cell: (props) => <NumberValue cell={props} print={integer.toText} />,
};

export default view;
