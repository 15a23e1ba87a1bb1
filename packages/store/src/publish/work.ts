import type { Problem } from "@quoin/definition";
import type { Kysely } from "kysely";
import type { Dialect } from "../dialect/dialect.ts";
import type { NewLogEntry } from "../log/log-entry.ts";
import type { Ahead } from "./ahead/ahead.ts";
import type { PlanStep } from "./plan.ts";

export interface WorkDatabase {
  readonly db: Kysely<unknown>;
  readonly dialect: Dialect;
  /** While planning: records of a table beyond which only so many of them are looked at. Left out: all are. */
  readonly sample?: number;
}

export interface ApplyTools {
  /** How many records a step has gone through. What it throws ends the publish. */
  readonly onRows: (done: number) => void;
  /** Tells the log what became of a field's values. */
  readonly note: (entry: NewLogEntry) => Promise<void>;
}

/** A step before anyone has looked at the data: what to look at, and what to do. */
export interface Work extends Omit<PlanStep, "rows" | "problems" | "warnings"> {
  /** Counted for `rows` unless the step is instant. */
  readonly table?: string;
  /** What stands against it; looked at when planning and again when publishing. */
  readonly check?: (at: WorkDatabase) => Promise<readonly Problem[]>;
  /** What it would leave behind; looked at when planning only. */
  readonly look?: (at: WorkDatabase) => Promise<readonly Problem[]>;
  /** `look` and `examine` go through records, or through a sample of many. */
  readonly sampled?: true;
  /** It makes a column, so that while planning it is the only step about the field that finds anything to look at. */
  readonly fresh?: true;
  /** Both at once, of steps that would look twice at every value; instead of `check` and `look` while planning. */
  readonly examine?: (at: WorkDatabase) => Promise<Pick<PlanStep, "problems" | "warnings">>;
  /** Of what is made ahead it is made with: nothing is left to do where that is there. */
  readonly along?: string;
  /** How `apply` is spared where there are many rows. */
  readonly ahead?: Ahead;
  /** May give problems that only doing it shows; then nothing is committed. */
  readonly apply?: (to: WorkDatabase, tools: ApplyTools) => Promise<void | readonly Problem[]>;
}
