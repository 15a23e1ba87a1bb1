export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One line drawn without lifting the pen, in the picture's own points. */
export type Stroke = readonly Point[];
