/** The state of the store after commits. Several commits may come as one notice. */
export interface StoreNotice {
  /** Last position of the log. */
  readonly position: number;
  /** Version of the definitions. */
  readonly version: number;
}
