/**
 * One thing wrong at one place.
 * `path` is a JSON pointer into the document or record ("/properties/tier/default", "/phone"; "" is the whole).
 * `code` is a stable snake_case word ("required", "too_long", "not_an_option"), `params` fills its sentence.
 */
export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}
