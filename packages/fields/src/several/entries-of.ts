import { isGroup } from "../schema/is-group.ts";
import { partsOf } from "./parts-of.ts";
import type { SeveralEntry } from "./several-entry.ts";

const isEntry = (one: unknown): one is SeveralEntry => isGroup(one) && typeof one["value"] === "string";

/** The entries of a value, also of the one text by which several are seen; empty where there are none. */
export function entriesOf(value: unknown): readonly SeveralEntry[] {
  if (typeof value === "string") return partsOf(value).map((one) => ({ value: one }));
  return Array.isArray(value) ? value.filter(isEntry) : [];
}
