import type { Kind } from "@quoin/definition";

/** A document to be saved to the draft. `rev`: the draft's revision that its author saw. */
export interface DocumentSave {
  readonly kind: Kind;
  readonly key: string;
  /** `null` takes the definition away. */
  readonly document: object | null;
  readonly rev: number;
}

/** A colleague saved the same document since it was opened here. */
export interface SaveConflict {
  readonly kind: Kind;
  readonly key: string;
  readonly rev: number;
  /** Name of who saved it, where known. */
  readonly by: string | undefined;
  /** ISO instant. */
  readonly at: string | undefined;
  /** Theirs; `null` when they took it away. */
  readonly document: object | null;
}

/** What saving gave: the draft's new revision, or a conflict with nothing saved. Other failures are thrown. */
export type SaveAnswer = { readonly rev: number } | { readonly conflict: SaveConflict };
