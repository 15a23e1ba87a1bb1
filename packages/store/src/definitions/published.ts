import type { DefinitionSet, Entity } from "@quoin/definition";
import type { Physical } from "../naming/physical.ts";

/** One published version, laid out once and shared. Immutable. Version 0 is the empty set of a new store. */
export interface Published {
  readonly version: number;
  readonly set: DefinitionSet;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Physical names of tables and columns. */
  readonly physical: Physical;
  /** ISO instant. */
  readonly at: string;
}
