import { problemWords } from "@quoin/formula";

/** What is wrong within the formula that a problem tells of, in the reader's language; undefined where it tells of none. */
export function formulaWhy(params: Readonly<Record<string, unknown>> | undefined, locale: string): string | undefined {
  const { problem: code, why } = params ?? {};
  if (typeof code !== "string" || typeof why !== "string") return undefined;
  const plain: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params ?? {}))
    if (typeof value === "string" || typeof value === "number") plain[name] = value;
  return problemWords({ code, params: plain }, locale);
}
