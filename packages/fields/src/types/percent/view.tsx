import type { FieldView } from "../../define/field-view.ts";
import { formatDecimal } from "../../decimal/format-decimal.ts";
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
  // A grid says the unit in its header.
  Cell: (props) => (
    <NumberValue
      cell={props}
      print={
        props.variant === "read" ? percent.toText : (value, _field, { locale }) => formatDecimal(value, { locale })
      }
    />
  ),
};

export default view;
