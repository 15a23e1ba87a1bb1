import type { Pending } from "../records/writing.ts";
import type { Stages } from "./stages.ts";
import type { Work } from "./work.ts";

/** A stored change, for computed fields that read what it changed. */
export interface Stored {
  readonly pending: Pending;
  /** The record's own computed fields are worked out already. */
  readonly settled: boolean;
}

/** What one call of the write door works out. Only there where the version has computed fields. */
export interface Computing {
  readonly stages: Stages;
  readonly work: Work;
  /** What was stored since it was last looked at. */
  stored: Stored[];
}
