import type { Kind } from "../set/kind.ts";

/** Something that a definition can name: a document, a field of an entity, an option of a field. */
export interface Target {
  readonly kind: Kind;
  readonly key: string;
  readonly field?: string;
  readonly option?: string;
}
