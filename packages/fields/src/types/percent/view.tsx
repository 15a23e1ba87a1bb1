import type { FieldView } from "../../define/field-view.ts";
import { Affix } from "../../view/affix.tsx";
import { NumberControl } from "../../view/number-control.tsx";
import { NumberValue } from "../../view/number-value.tsx";
import { percent } from "./index.ts";

const view: FieldView = {
  Input: (props) => (
    <NumberControl
      input={props}
      read={percent.fromText}
      {...(props.variant !== "cell" && { right: <Affix>%</Affix> })}
    />
  ),
  Cell: (props) => <NumberValue cell={props} print={percent.toText} />,
};

export default view;
