import { isGroup } from "../schema/is-group.ts";
import { readLabel } from "./labels.ts";

interface Given {
  readonly value?: unknown;
  readonly label?: unknown;
}

const given = (one: unknown): Given | undefined => {
  if (typeof one === "string") return { value: one };
  if (!isGroup(one) || Object.keys(one).some((name) => name !== "value" && name !== "label")) return undefined;
  return one;
};

const isTextOrNone = (part: unknown): part is string | undefined | null =>
  part === undefined || part === null || typeof part === "string";

/**
 * Entries as they are kept: each value in its one form and once, lines without anything left out; texts alone are values without
 * a label. "" where none is left; what is no list of such passes through unchanged.
 */
export function tidyEntries(input: unknown, tidy: (value: string) => unknown): unknown {
  if (!Array.isArray(input)) return input;
  const entries = input.map(given);
  const kept = new Map<unknown, Record<string, unknown>>();
  for (const one of entries) {
    if (one === undefined || !isTextOrNone(one.value) || !isTextOrNone(one.label)) return input;
    const value = tidy((one.value ?? "").trim());
    const label = readLabel(one.label ?? "");
    if (value === "" && label === "") continue;
    const before = kept.get(value);
    if (before === undefined) kept.set(value, { ...(value !== "" && { value }), ...(label !== "" && { label }) });
    else if (before["label"] === undefined && label !== "") before["label"] = label;
  }
  return kept.size === 0 ? "" : [...kept.values()];
}
