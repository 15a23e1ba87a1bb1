import type { ConditionKind } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import type { FieldType, StorageKind } from "@quoin/fields";

/** A field with everything that SQL needs to know of it. */
export interface FieldModel {
  readonly field: Field;
  readonly type: FieldType;
  readonly storage: StorageKind;
  readonly kind: ConditionKind | undefined;
  readonly column: string;
  /** The same field by the column that conditions, sorting, grouping and titles read, where its own holds no scalar. */
  readonly seen?: FieldModel;
  /** The folded shadow column that text tests and sorting read. */
  readonly fold: string | undefined;
  /** For `link` storage: the table of (record, position, value). */
  readonly link: string | undefined;
  readonly scale: number;
  /** Ids of the options in their order. */
  readonly options: readonly string[] | undefined;
  /** Key of the entity whose records it points at. */
  readonly target: string | undefined;
  readonly search: "text" | "name" | "phone" | undefined;
  /** What its search tokens begin with: the same for as long as the column lives. */
  readonly searchCode: string;
}

/** An entity as SQL sees it. */
export interface EntityModel {
  readonly key: string;
  readonly entity: Entity;
  readonly table: string;
  readonly fields: ReadonlyMap<string, FieldModel>;
  /** Tables of records: fields without a column, by key. Their rows are records of another entity. */
  readonly rows: ReadonlyMap<string, Field>;
  /** Fields that search reads, in the document's order. */
  readonly searched: readonly FieldModel[];
}

/** One published version as SQL sees it. */
export interface Model {
  readonly entities: ReadonlyMap<string, EntityModel>;
  /** Entity → the fields of any entity that point at it. */
  readonly incoming: ReadonlyMap<string, readonly { readonly entity: EntityModel; readonly field: FieldModel }[]>;
  /** Entity → the relations to one of several entities of which it is one. */
  readonly incomingAny: Model["incoming"];
}
