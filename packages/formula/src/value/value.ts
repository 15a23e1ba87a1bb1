import type { Decimal } from "../decimal/decimal.ts";
import type { Failure } from "./failure.ts";

/** Nothing: an empty field, an empty text or an empty list. */
export interface Blank {
  readonly kind: "blank";
}

/** A value that is there. */
export type Given =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: Decimal }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  /** Days since 1970-01-01. */
  | { readonly kind: "date"; readonly day: number }
  /** Milliseconds since 1970 UTC. */
  | { readonly kind: "instant"; readonly ms: number }
  /** Milliseconds since midnight of the clock. */
  | { readonly kind: "time"; readonly ms: number }
  /** Milliseconds; may be negative. */
  | { readonly kind: "duration"; readonly ms: number }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** What an expression is worth: a value, nothing, or why there is none. Data never makes evaluation throw. */
export type FormulaValue = Given | Blank | Failure;
