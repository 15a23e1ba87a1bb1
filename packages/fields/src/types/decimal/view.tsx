import type { FieldView } from "../../define/field-view.ts";
import { NumberControl } from "../../view/number-control.tsx";
import { NumberValue } from "../../view/number-value.tsx";
import { decimal } from "./index.ts";

const view: FieldView = {
  Input: (props) => <NumberControl input={props} read={decimal.fromText} />,
  Cell: (props) => <NumberValue cell={props} print={decimal.toText} />,
};

export default view;
