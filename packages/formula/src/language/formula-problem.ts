import type { Span } from "./node.ts";

/** One thing wrong in a formula, at its place. The words are `problem.<code>` in the locale files of this package. */
export interface FormulaProblem extends Span {
  /** A stable snake_case word. */
  readonly code: string;
  /** Fills the sentence. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** What the text from `start` to `end` may be replaced by to put it right. */
  readonly fix?: string;
}
