/** Where the rows of a table of records come from: records of an entity that point back by one of their fields. */
export interface RecordRows {
  readonly entity: string;
  /** Key of the relation to one by which they point back, a field of `entity`. */
  readonly relation: string;
  /** Keys of the fields that the table shows, in its order. None named: those that the entity's lists begin with. */
  readonly columns: readonly string[];
  /** Key of a field of whole numbers that keeps the place of each row: rows can be moved. */
  readonly position: string | undefined;
  /** Key of the field that the rows go by otherwise. Default: when they were created. */
  readonly order: string | undefined;
  /** How few and how many rows a record may be written with. */
  readonly min: number;
  readonly max: number;
}
