import type { Kind } from "../set/kind.ts";
import type { LocalizedText } from "../text/localized-text.ts";

/** A place of a document that holds words, filled or not. */
export interface LabelSlot {
  readonly kind: Kind;
  readonly key: string;
  /** Where in the document. */
  readonly path: readonly string[];
  /** Its name in locale files: "entity.customer.tier.a", "entity.customer#plural". */
  readonly name: string;
  /** A person would see a bare key if this had no words. */
  readonly needed: boolean;
  readonly text: LocalizedText | undefined;
}
