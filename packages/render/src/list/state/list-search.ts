/** A list's state as it stands in an address: only what differs from the view. All of it is text that people can read. */
export interface ListSearchWords {
  readonly view?: string;
  readonly type?: string;
  /** A condition document as JSON; "true" is no condition where the view has one. */
  readonly where?: string;
  readonly q?: string;
  /** "-amount,name"; "none" is no order where the view has one. */
  readonly sort?: string;
  readonly group?: string;
  /** "name:260:p,tier,stage:120" */
  readonly columns?: string;
  readonly bin?: boolean;
}
