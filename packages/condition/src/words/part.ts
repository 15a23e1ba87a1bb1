/** A piece of a sentence. The texts of all parts, joined, are the sentence; `path` is the node's JSON pointer in the canonical document. */
export interface Part {
  readonly kind: "field" | "value" | "word";
  readonly text: string;
  readonly path: string;
}
