import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { completeFormula, type CompletionItem } from "@quoin/formula";
import { chooseLabel } from "@quoin/ui";
import { fieldName } from "./field-name.ts";
import type { FormulaInputProps } from "./formula-input-props.ts";
import { kindText } from "./kind-text.ts";
import { signatureText } from "./signature-text.ts";

type Here = Pick<FormulaInputProps, "shape" | "locale">;

function entry(item: CompletionItem, { shape, locale }: Here): Completion {
  switch (item.type) {
    case "function":
      return {
        label: item.function.name,
        type: "function",
        apply: item.insert,
        detail: signatureText(item.function, locale).slice(item.function.name.length),
        info: chooseLabel(item.function.docs, locale, item.function.name),
      };
    case "field": {
      const name = fieldName(item.path, shape, locale);
      return {
        label: item.insert,
        displayLabel: name ?? item.insert,
        type: "variable",
        apply: item.insert,
        detail: kindText(item.field.kind, locale),
      };
    }
    case "option":
      return {
        label: item.insert,
        apply: item.insert,
        displayLabel: chooseLabel(item.option.labels, locale, item.option.id),
        detail: item.insert,
        type: "enum",
      };
    default:
      return { label: item.insert, apply: item.insert, type: "enum" };
  }
}

/** What the cursor could be followed by, for the editor's list. The order is the language's own. */
export function formulaCompletions(context: CompletionContext, here: Here): CompletionResult | null {
  const text = context.state.doc.toString();
  const { from, to, items } = completeFormula(text, context.pos, here.shape);
  if (items.length === 0 || (!context.explicit && from === context.pos)) return null;
  return {
    from,
    to,
    options: items.map((item, index) => ({ ...entry(item, here), boost: -index })),
    filter: false,
  };
}
