/** Bounds of every condition, kept by the only parser. Texts are counted in code points. */
export const CONDITION_LIMITS = {
  /** Nodes above one another, the root included. */
  depth: 8,
  nodes: 200,
  /** Members of one list of values. */
  values: 500,
  text: 1000,
  /** Units that a relative date may be moved by. */
  add: 10_000,
} as const;
