import { useLocale, useText } from "@quoin/ui";
import type { FieldView, InputProps } from "../../define/field-view.ts";
import { isGroup } from "../../schema/is-group.ts";
import { CodeSelect } from "../../view/code-select.tsx";
import { controlProps } from "../../view/control-props.tsx";
import { NumberControl } from "../../view/number-control.tsx";
import { Part } from "../../view/part.tsx";
import { Parts } from "../../view/parts.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { TypedControl } from "../../view/typed-control.tsx";
import { currencyOf } from "../money/currency.ts";
import { parseDecimal } from "../../decimal/parse-decimal.ts";
import { isAmount } from "./amount.ts";
import { homeAmount } from "./home-amount.ts";
import { currency } from "./index.ts";
import { printAmount, printFigure } from "./print-amount.ts";
import { readRates } from "./rates.ts";

const readNumber = (typed: string, _field: unknown, { locale }: { readonly locale: string }) =>
  parseDecimal(typed, locale);

function AmountParts(props: InputProps) {
  const t = useText("fields");
  const { locale } = useLocale();
  const { field, value, onChange } = props;
  const home = currencyOf(field.schema);
  const rates = readRates(field.schema["x-rates"]) ?? new Map<string, number>();
  const given = isGroup(value) ? value : { amount: value };
  const code = typeof given["currency"] === "string" ? given["currency"] : home;
  const set = (change: object) => {
    const next: Readonly<Record<string, unknown>> = { currency: code, ...given, ...change };
    onChange(next["amount"] === undefined && next["currency"] === home ? undefined : next);
  };
  const sum = isAmount(value) && code !== home ? homeAmount(value, field) : undefined;
  return (
    <div>
      <Parts input={props}>
        <Part
          input={props}
          name="amount"
          label={t("view.amount")}
          value={given["amount"]}
          onChange={(amount) => set({ amount })}
          first
          grow={3}
        >
          {(part) => <NumberControl input={part} read={readNumber} />}
        </Part>
        <Part
          input={{ ...props, required: false }}
          name="currency"
          label={t("view.currency")}
          value={code}
          onChange={(next) => set({ currency: next, rate: next === home ? undefined : rates.get(String(next)) })}
          basis={88}
        >
          {(part) => (
            <CodeSelect
              {...controlProps(part)}
              kind="currency"
              value={code}
              onChange={part.onChange}
              first={[home, ...rates.keys()]}
              allowDeselect={false}
              short
            />
          )}
        </Part>
        {code !== home && (
          <Part
            input={props}
            name="rate"
            label={t("view.rate", { home })}
            value={given["rate"]}
            onChange={(rate) => set({ rate })}
          >
            {(part) => <NumberControl input={part} read={readNumber} grouping={false} />}
          </Part>
        )}
      </Parts>
      {typeof sum === "number" && Number.isFinite(sum) && (
        <div style={{ fontSize: 12, color: "var(--muted)", marginTop: 4, fontVariantNumeric: "tabular-nums" }}>
          = {printFigure({ amount: sum, currency: home }, field, locale)}
        </div>
      )}
    </div>
  );
}

const view: FieldView = {
  Input: (props) =>
    (props.variant ?? "form") === "form" ? (
      <AmountParts {...props} />
    ) : (
      <TypedControl input={props} type={currency} numeric />
    ),
  Cell: function CurrencyCell({ field, value, variant = "grid" }) {
    const { locale, timeZone } = useLocale();
    const whole = printAmount(value, field, { locale, timeZone }) || (typeof value === "string" ? value : "");
    const sum = homeAmount(value, field);
    const foreign = isAmount(value) && value.currency !== currencyOf(field.schema);
    if (variant === "grid")
      return (
        <TextValue variant="grid" numeric title={whole}>
          {foreign ? printFigure(value, field, locale) : whole}
        </TextValue>
      );
    return (
      <TextValue variant="read" numeric>
        {whole}
        {foreign && typeof sum === "number" && (
          <span style={{ color: "var(--muted)", marginInlineStart: 8 }}>
            = {printFigure({ amount: sum, currency: currencyOf(field.schema) }, field, locale)}
          </span>
        )}
      </TextValue>
    );
  },
};

export default view;
