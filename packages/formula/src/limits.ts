/** The bounds of formulas. Each is the last that is allowed. */
export const LIMITS = {
  /** UTF-16 units of a formula's text. */
  sourceLength: 8000,
  /** Nested expressions. */
  depth: 24,
  /** Expressions of one formula. */
  nodes: 1000,
  /** UTF-16 units of a text that a formula makes. */
  textLength: 100_000,
  listLength: 1000,
  /** Expressions and units of longer work (days of a calendar, pieces of a text) of one evaluation. */
  steps: 200_000,
  /** Fields in a path: two relations and a field. */
  pathLength: 3,
} as const;
