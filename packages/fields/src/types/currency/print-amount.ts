import type { Field } from "@quoin/definition";
import type { TextContext } from "../../define/field-type.ts";
import { formatDecimal } from "../../decimal/format-decimal.ts";
import { scaleOf } from "../../decimal/scale-of.ts";
import { currencyOf, currencySymbol } from "../money/currency.ts";
import { type Amount, isAmount } from "./amount.ts";

/** The figure with the currency's sign or, where signs would be mistaken, its code. */
export function printFigure(
  { amount, currency }: Pick<Amount, "amount" | "currency">,
  field: Field,
  locale: string,
): string {
  const least = Number.isInteger(amount) ? 0 : scaleOf(field.schema);
  const figure = formatDecimal(Math.abs(amount), { locale, least });
  const mark = currency === currencyOf(field.schema) ? currencySymbol(currency, locale) : `${currency} `;
  return figure === "" ? "" : `${amount < 0 ? "-" : ""}${mark}${figure}`;
}

/** "¥1,200", "USD 1,200.50 @ 7.1". A number is an amount in the field's own currency. */
export function printAmount(value: unknown, field: Field, { locale }: TextContext): string {
  const own = currencyOf(field.schema);
  if (typeof value === "number") return printFigure({ amount: value, currency: own }, field, locale);
  if (!isAmount(value)) return "";
  const figure = printFigure(value, field, locale);
  return value.rate === undefined || value.currency === own || figure === ""
    ? figure
    : `${figure} @ ${formatDecimal(value.rate, { locale, grouping: false })}`;
}
