import type { Problem } from "@quoin/definition";

const DIVISIONS = ["province", "city", "district"] as const;

/** The parts of an address in China that hold a number where a name belongs, such as "990000" for a province. */
export function codesIn(address: Readonly<Record<string, unknown>>): readonly Problem[] {
  if (address["country"] !== "CN") return [];
  return DIVISIONS.flatMap((part) => {
    const value = address[part];
    return typeof value === "string" && /^\d+$/.test(value)
      ? [{ path: `/${part}`, code: "code_for_name", params: { value } }]
      : [];
  });
}
