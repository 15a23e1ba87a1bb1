import type { BoundCondition } from "@quoin/condition";

/**
 * What one may do with one field, as conditions over the rows that one may read at all (`edit`: may update).
 * `read` "always" means: on every such row. Where the roles that admit a row differ, it is a real condition,
 * and every use of the column is guarded by it.
 */
export interface FieldAccessRows {
  readonly read: BoundCondition;
  /** Rows whose value is shown at least with its middle hidden. */
  readonly mask: BoundCondition;
  readonly edit: BoundCondition;
  /** May be given when creating. */
  readonly create: boolean;
}

/** What one actor may do with one entity's records. */
export interface EntityAccess {
  readonly create: boolean;
  readonly read: BoundCondition;
  /** Besides `read`, which always must hold too. */
  readonly update: BoundCondition;
  readonly delete: BoundCondition;
  field(key: string): FieldAccessRows;
}

/** What one actor may do, of one published version, at one moment. */
export interface Access {
  /** Everything: the system and people with the ability "admin". */
  readonly all: boolean;
  entity(key: string): EntityAccess;
}
