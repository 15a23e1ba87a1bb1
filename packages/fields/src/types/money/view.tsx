import { useLocale } from "@quoin/ui";
import type { FieldView } from "../../define/field-view.ts";
import { formatDecimal } from "../../decimal/format-decimal.ts";
import { scaleOf } from "../../decimal/scale-of.ts";
import { Affix } from "../../view/affix.tsx";
import { NumberControl } from "../../view/number-control.tsx";
import { NumberValue } from "../../view/number-value.tsx";
import { currencyOf, currencySymbol } from "./currency.ts";
import { money } from "./index.ts";

const view: FieldView = {
  Input: function MoneyInput(props) {
    const { locale } = useLocale();
    const symbol = currencySymbol(currencyOf(props.field.schema), locale);
    return (
      <NumberControl
        input={props}
        read={money.fromText}
        {...(props.variant !== "cell" && { left: <Affix>{symbol}</Affix> })}
      />
    );
  },
  // A grid says the unit in its header; figures stand alone so that their digits line up.
  Cell: (props) => (
    <NumberValue
      cell={props}
      print={
        props.variant === "read"
          ? money.toText
          : (value, { schema }, { locale }) =>
              formatDecimal(value, { locale, least: Number.isInteger(value) ? 0 : scaleOf(schema) })
      }
    />
  ),
};

export default view;
