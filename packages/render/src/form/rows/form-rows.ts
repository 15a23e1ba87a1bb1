import type { Entity, FieldAccess } from "@quoin/definition";

/** What a form needs to know of the entities whose records are rows of its tables. */
export interface FormRows {
  readonly entities: ReadonlyMap<string, Entity>;
  /** The most that the reader may do with a field of another entity. */
  readonly accessTo: (entity: string, field: string) => FieldAccess;
  /** Whether the reader may do so with any record of another entity; on which ones the server tells. */
  readonly may: (entity: string, what: "create" | "update" | "delete") => boolean;
}
