import { failureWords, type FormulaValue, valueText } from "@quoin/formula";
import { useFormat, useLocale, useText } from "@quoin/ui";

/** Says a formula's value as the reader writes numbers and dates; a failure with its reason, blank as a word. */
export function useValueWords(): (value: FormulaValue) => string {
  const t = useText("render");
  const { locale } = useLocale();
  const format = useFormat();
  return (value) => {
    switch (value.kind) {
      case "failure":
        return failureWords(value, locale);
      case "blank":
        return t("explain.blank");
      case "boolean":
        return t(value.boolean ? "explain.true" : "explain.false");
      case "number":
        return format.number(valueText(value));
      case "date":
        return format.date(valueText(value));
      case "instant":
        return format.instant(value.ms);
      case "list":
        return format.list(value.items);
      default:
        return valueText(value);
    }
  };
}
