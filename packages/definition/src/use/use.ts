import type { Kind } from "../set/kind.ts";
import type { Target } from "./target.ts";

/** In what way something is used; the words are `use.<how>` in the locale files. */
export type UseHow =
  | "about"
  | "relation"
  | "title"
  | "subtitle"
  | "required"
  | "item"
  | "header"
  | "button"
  | "related"
  | "column"
  | "sort"
  | "group"
  | "lanes"
  | "sum"
  | "condition"
  | "permission"
  | "role"
  | "link"
  | "home"
  | "step"
  | "trigger"
  | "transition"
  | "depends"
  | "computed"
  | "duplicates"
  | "default"
  | "rule";

/** One place in a document that names something else. `path` is a JSON pointer within that document. */
export interface Use {
  readonly kind: Kind;
  readonly key: string;
  readonly path: string;
  readonly how: UseHow;
  readonly target: Target;
}
