import type { Entity, Field } from "@quoin/definition";

/** An entity with the fields of it that one person's files may fill. */
export interface Importable {
  readonly entity: Entity;
  readonly fields: readonly Field[];
}
