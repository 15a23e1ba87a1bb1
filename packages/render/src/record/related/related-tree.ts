/** Where the rows of a related list stand in a hierarchy: they come flat, each right under the one above it. */
export interface RelatedTree {
  /** By id: 0 for those right below the record itself. */
  readonly levels: ReadonlyMap<string, number>;
  /** Ids of the rows below which others lie. */
  readonly parents: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}
