import type { Spot } from "../state/spot.ts";

/** What is being carried to a place in the form: a new field of a type, a field that is not on it, an item, or a part. */
export type Carried =
  | { readonly kind: "type"; readonly type: string }
  | { readonly kind: "field"; readonly field: string }
  | { readonly kind: "item"; readonly place: string }
  | { readonly kind: "text" | "section" };

export interface Carry {
  readonly carried: Carried;
  readonly by: "pointer" | "keys";
  /** Where it would go now. */
  readonly spot: Spot | undefined;
}
