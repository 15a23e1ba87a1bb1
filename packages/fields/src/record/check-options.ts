import type { BindContext, Row } from "@quoin/condition";

export interface CheckRecordOptions {
  /** The record as stored, on an update. An update is not blamed for what was wrong before it and stays as it was. */
  readonly previous?: Row;
  /** Blames an update for everything that is wrong, so that a form can ask for all of it at once. */
  readonly whole?: boolean;
  /** Rules and the system may write read-only fields. */
  readonly allowReadonly?: boolean;
  /** For conditions that speak of today or of the current user. Default: now, UTC, nobody. */
  readonly context?: BindContext;
  /** Its computed fields are those of the record as it is written: the server's. Else they are worked out as far as that goes. */
  readonly settled?: boolean;
  /** Records at the other end of a relation. Without it, requirements and gates that ask for them are left to the server. */
  related?(row: Row, refs: readonly string[]): readonly Row[];
}
