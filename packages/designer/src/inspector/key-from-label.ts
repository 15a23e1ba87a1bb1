import type { LocalizedText } from "@quoin/definition";
import { mintName } from "../commands/mint-key.ts";

interface Unsettled {
  readonly key: string;
  readonly labels: LocalizedText | undefined;
  /** What the field's type is called: what a new field is called at first. */
  readonly typeLabels: LocalizedText;
  readonly taken: (key: string) => boolean;
}

/**
 * The key that a new field takes from its label once it has one of its own, `undefined` where it keeps the one it has:
 * a key that somebody chose, or that already came from a label.
 */
export function keyFromLabel({ key, labels, typeLabels, taken }: Unsettled): string | undefined {
  const bare = key.replace(/_\d+$/, "");
  if (bare !== mintName(typeLabels, "field", () => false) && bare !== "field") return undefined;
  const next = mintName(labels, "field", (one) => one !== key && taken(one));
  return next === key || /^field_\d+$/.test(next) ? undefined : next;
}
