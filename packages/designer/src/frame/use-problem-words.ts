import type { Problem } from "@quoin/definition";
import { formulaWhy } from "@quoin/fields";
import { useFormat, useLocale, useText } from "@quoin/ui";
import { useCallback } from "react";

const NAMESPACES = ["definition", "fields", "condition", "automation", "template"] as const;

/** What a problem says of field types by their names. */
const TYPED: ReadonlySet<string> = new Set(["from", "to"]);

/** What a problem says of settings of a field by their keywords; people know them by the words of the inspector. */
const SETTINGS: ReadonlySet<string> = new Set(["key", "keyword"]);

/** What a problem counts. */
const COUNTS: ReadonlySet<string> = new Set(["rows", "values"]);

/** The sentence of a problem, from whichever part of the product found it. */
export function useProblemWords(): (problem: Problem) => string {
  const t = {
    definition: useText("definition"),
    fields: useText("fields"),
    condition: useText("condition"),
    automation: useText("automation"),
    template: useText("template"),
    designer: useText("designer"),
  };
  const { number } = useFormat();
  const { locale } = useLocale();
  const { definition, fields, condition, automation, template, designer } = t;
  return useCallback(
    ({ code, params }: Problem) => {
      const typeWords = (value: unknown): unknown => {
        const words = fields(`type.${String(value)}`);
        return words === `type.${String(value)}` ? value : words;
      };
      const settingWords = (value: unknown): unknown => {
        // No field can have such a key, so nothing else is taken for a setting.
        if (typeof value !== "string" || !value.startsWith("x-")) return value;
        const words = fields(`setting.${value}`);
        return words === `setting.${value}` ? value : words;
      };
      const shown = Object.fromEntries(
        Object.entries(params ?? {}).map(([name, value]) => [
          name,
          typeof value === "object"
            ? JSON.stringify(value)
            : TYPED.has(name)
              ? typeWords(value)
              : SETTINGS.has(name)
                ? settingWords(value)
                : COUNTS.has(name) && typeof value === "number"
                  ? number(value)
                  : value,
        ]),
      );
      const why = formulaWhy(params, locale);
      if (why !== undefined) shown["why"] = why;
      const counted = params?.["rows"] ?? params?.["values"];
      if (typeof counted === "number") shown["count"] = counted;
      const texts = { definition, fields, condition, automation, template };
      for (const ns of NAMESPACES) {
        const words = texts[ns](`problem.${code}`, shown);
        // A key without words comes back as it is.
        if (words !== `problem.${code}`) return words;
      }
      const own = designer(`problem.${code}`, shown);
      return own === `problem.${code}` ? designer("problem.other", { code }) : own;
    },
    [definition, fields, condition, automation, template, designer, number, locale],
  );
}
