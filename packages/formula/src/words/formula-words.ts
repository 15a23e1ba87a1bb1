import type { FormulaProblem } from "../language/formula-problem.ts";
import type { Failure } from "../value/failure.ts";
import { wordsOf } from "./pick.ts";

/** Parameters whose values are kinds or names of parameters, and so have words of their own. */
const NAMED: Readonly<Record<string, string>> = {
  expected: "kind",
  actual: "kind",
  left: "kind",
  right: "kind",
  kind: "kind",
  parameter: "param",
};

function say(key: string, params: Readonly<Record<string, string | number>>, locale: string): string {
  const words = wordsOf(locale);
  const or = locale.startsWith("zh") ? "或" : " or ";
  const spoken = (name: string): string => {
    const value = String(params[name] ?? "");
    const group = NAMED[name];
    if (group === undefined) return value;
    return value
      .split("|")
      .map((one) => words[`${group}.${one}`] ?? one)
      .join(or);
  };
  return (words[key] ?? key).replaceAll(/\{(\w+)\}/gu, (_place, name: string) => spoken(name));
}

/** What is wrong with a formula, as a sentence in the reader's language. */
export function problemWords({ code, params = {} }: Pick<FormulaProblem, "code" | "params">, locale: string): string {
  const suggestion = params["suggestion"] === undefined ? "" : say("problem.suggestion", params, locale);
  return `${say(`problem.${code}`, params, locale)}${suggestion}`;
}

/** Why a formula has no value, as a sentence in the reader's language. */
export const failureWords = ({ code, params }: Failure, locale: string): string =>
  say(`failure.${code}`, params ?? {}, locale);
