/** A part of the form as it lies on the canvas, pixels from the canvas's corner. */
export interface PlacedBox {
  /** "main.basic" or "main.basic.name". */
  readonly place: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is laid out now: the sections of the shown tab, and the items in them by document order. */
export interface Geometry {
  readonly sections: readonly PlacedBox[];
  readonly items: readonly PlacedBox[];
}

export const NO_GEOMETRY: Geometry = { sections: [], items: [] };
