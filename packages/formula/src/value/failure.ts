/** Why an expression has no value. The words are `failure.<code>` in the locale files of this package. */
export const FAILURE_CODES = [
  "divide_by_zero",
  "overflow",
  "bad_date",
  "date_out_of_range",
  "bad_number",
  "bad_argument",
  "bad_unit",
  "bad_format",
  "bad_character",
  "bad_root",
  "not_found",
  "no_case",
  "no_calendar",
  "no_working_time",
  "bad_time_zone",
  "text_too_long",
  "list_too_long",
  "too_many_steps",
  "too_deep",
  "wrong_kind",
  "unknown_field",
  "bad_value",
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

export interface Failure {
  readonly kind: "failure";
  readonly code: FailureCode;
  /** Fills the sentence. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Where in the formula's text it happened first. Missing for a formula that was read from a document. */
  readonly at?: { readonly start: number; readonly end: number };
}

export const failure = (code: FailureCode, params?: Failure["params"]): Failure =>
  params === undefined ? { kind: "failure", code } : { kind: "failure", code, params };
