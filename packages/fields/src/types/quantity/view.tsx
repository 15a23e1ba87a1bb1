import type { FieldView } from "../../define/field-view.ts";
import { formatDecimal } from "../../decimal/format-decimal.ts";
import { Affix } from "../../view/affix.tsx";
import { NumberControl } from "../../view/number-control.tsx";
import { NumberValue } from "../../view/number-value.tsx";
import { quantity } from "./index.ts";

const view: FieldView = {
  Input: (props) => {
    const unit = props.field.schema["x-unit"] ?? "";
    return (
      <NumberControl
        input={props}
        read={quantity.fromText}
        {...(props.variant !== "cell" && { right: <Affix>{unit}</Affix>, rightWidth: 20 + 9 * [...unit].length })}
      />
    );
  },
  // A grid says the unit in its header.
  Cell: (props) => (
    <NumberValue
      cell={props}
      print={
        props.variant === "read" ? quantity.toText : (value, _field, { locale }) => formatDecimal(value, { locale })
      }
    />
  ),
};

export default view;
