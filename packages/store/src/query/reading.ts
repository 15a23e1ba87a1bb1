import type { BoundCondition } from "@quoin/condition";
import type { Access } from "../access/access.ts";
import type { EntityModel, Model } from "./field-model.ts";
import type { Names } from "./names.ts";
import type { Speech } from "./speech.ts";
import type { Sql } from "./sql/sql.ts";

/** What one read goes by: the definitions, the reader's rights, the engine's way to say things. */
export interface Reading {
  readonly model: Model;
  readonly access: Access;
  readonly speech: Speech;
  /** Undefined: nothing sorts by the names of people and teams. */
  readonly names?: Names | undefined;
  /** A condition as SQL about the rows of a scope: `compileCondition`, handed down since conditions and columns lead to each other. */
  readonly compile: (condition: BoundCondition, scope: TableScope, loose?: boolean) => Sql;
  /** Lists of relations as they are stored: also what points at records in the bin, or at such that the reader may not see. */
  readonly whole?: true;
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
  /** What joins it to the scope that it is of, for scopes that `resolveColumn` made. */
  readonly on?: Sql;
}

/** The statement's main table, with paths allowed. */
export const mainScope = (reading: Reading, entity: EntityModel): TableScope => ({
  reading,
  entity,
  alias: reading.alias(),
  joins: new Map(),
});
