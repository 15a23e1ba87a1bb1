import type { Span } from "./node.ts";

/** A piece of a formula's text. What lies between pieces is white space. */
export interface Token extends Span {
  readonly type: "number" | "string" | "name" | "field" | "operator" | "open" | "close" | "comma" | "bad" | "end";
  /** In its plain form: a full-width bracket as "(", a field's path without braces, a string without quotes. */
  readonly text: string;
  /** A string or a field whose end is missing. */
  readonly unclosed?: true;
}
