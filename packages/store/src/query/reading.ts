import type { Access } from "../access/access.ts";
import type { EntityModel, Model } from "./field-model.ts";
import type { Speech } from "./speech.ts";

/** What one read goes by: the definitions, the reader's rights, the engine's way to say things. */
export interface Reading {
  readonly model: Model;
  readonly access: Access;
  readonly speech: Speech;
  /** A new alias for a table of this statement. */
  readonly alias: () => string;
}

/** One table of a statement under its alias, and the tables joined to it so far. */
export interface TableScope {
  readonly reading: Reading;
  readonly entity: EntityModel;
  readonly alias: string;
  /** Absent where a path may not lead to related records. */
  readonly joins?: Map<string, TableScope>;
  /** The join's own SQL, for scopes that `resolveColumn` made. */
  readonly join?: import("./sql/sql.ts").Sql;
}

/** Starts a statement's aliases: r0, r1, … */
export function startReading(model: Model, access: Access, speech: Speech): Reading {
  let count = 0;
  return { model, access, speech, alias: () => `r${count++}` };
}

/** The statement's main table, with paths allowed. */
export const mainScope = (reading: Reading, entity: EntityModel): TableScope => ({
  reading,
  entity,
  alias: reading.alias(),
  joins: new Map(),
});
