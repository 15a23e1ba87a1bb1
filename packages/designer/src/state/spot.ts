/** A gap between the items of a section where something may be put: before the item that now has this index. */
export interface Spot {
  readonly tab: string;
  readonly section: string;
  readonly index: number;
}
