import type { StorageKind } from "@quoin/fields";

/** Where a field's values live. */
export interface PhysicalField {
  readonly storage: StorageKind;
  /** The field type under which the column was last written. */
  readonly type: string;
  /** Column of the entity's table. Left out for `link` storage. */
  readonly column?: string;
  /** Column with the folded value of a text field, for searching without case. */
  readonly fold?: string;
  /** Column by which conditions, sorting and grouping see a value that is no scalar, and its kind. */
  readonly seen?: { readonly column: string; readonly storage: StorageKind; readonly basis?: string };
  /** Table of (record, value, position) for `link` storage. */
  readonly link?: string;
  /** `scaled` storage, of the column itself or of `seen`: it holds value × 10^scale. */
  readonly scale?: number;
  /** Its values are worked out, not written. */
  readonly computed?: true;
  /** Key of the entity that a foreign key points at. */
  readonly target?: string;
}

/** A place out of use, as it was left. */
export interface RetiredField extends PhysicalField {
  /** Key of the field that it served. */
  readonly key?: string;
  /** ISO instant at which it went out of use. */
  readonly since?: string;
}

export interface PhysicalEntity {
  readonly table: string;
  readonly fields: Readonly<Record<string, PhysicalField>>;
}

/** The rows whose column has this value, or where not `is`: those that have another or none. */
export interface Only {
  readonly column: string;
  readonly value: string;
  readonly is: boolean;
}

/** An index as made; kept so that a plan needs no look into the database's own catalogue. */
export interface PhysicalIndex {
  readonly table: string;
  readonly columns: readonly string[];
  readonly unique: boolean;
  /** Only the rows that are not deleted. */
  readonly living: boolean;
  /** Of those only these. Its column is among `columns`. */
  readonly only?: Only;
  /** The field it serves, for words in a plan. */
  readonly entity: string;
  readonly field: string;
}

/**
 * The physical names of one published version, kept with it. Nothing asks the database for its schema at run time.
 * A removed key's table or column stays, with its data. `tables` and `columns` list every name ever minted, so that a key
 * made again gets a new one; `retired` says in what state those out of use were left, so that an earlier version can come back.
 */
export interface Physical {
  readonly entities: Readonly<Record<string, PhysicalEntity>>;
  readonly indexes: Readonly<Record<string, PhysicalIndex>>;
  readonly tables: readonly string[];
  /** Table → names. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Entity table → column or link table → its state. */
  readonly retired: Readonly<Record<string, Readonly<Record<string, RetiredField>>>>;
}
