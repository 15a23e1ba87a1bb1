import { AppError } from "@quoin/definition";
import { locales } from "../locales/index.ts";

const words: Readonly<Record<string, string>> = locales.en;

/** The problem's sentence in English, for the public message; the UI words it again from code and params. */
function sentence(code: string, params: Readonly<Record<string, unknown>>): string {
  return (words[`problem.${code}`] ?? code).replaceAll(/\{(\w+)\}/gu, (_place, name: string) =>
    String(params[name] ?? ""),
  );
}

/** The one error of a refused condition: what is wrong (`code`, `params`) and where (`path`, a JSON pointer). */
export function conditionError(path: string, code: string, params?: Readonly<Record<string, unknown>>): AppError {
  const where = path === "" ? "" : ` at ${path}`;
  return new AppError("invalid_condition", `The condition is not valid${where}: ${sentence(code, params ?? {})}`, {
    details: [params === undefined ? { path, code } : { path, code, params }],
  });
}
