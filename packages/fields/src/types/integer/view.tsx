import { useLocale } from "@quoin/ui";
import type { FieldView } from "../../define/field-view.ts";
import { NumberControl } from "../../view/number-control.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { integer } from "./index.ts";

const view: FieldView = {
  Input: (props) => (
    <NumberControl input={props} read={integer.fromText} grouping={props.field.schema["x-grouping"] !== false} whole />
  ),
  Cell: function IntegerCell({ field, value, variant = "grid" }) {
    const { locale, timeZone } = useLocale();
    return (
      <TextValue variant={variant} numeric>
        {integer.toText(value, field, { locale, timeZone })}
      </TextValue>
    );
  },
};

export default view;
