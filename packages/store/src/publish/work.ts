import type { Problem } from "@quoin/definition";
import type { Kysely } from "kysely";
import type { Dialect } from "../dialect/dialect.ts";
import type { PlanStep } from "./plan.ts";

export interface WorkDatabase {
  readonly db: Kysely<unknown>;
  readonly dialect: Dialect;
}

/** A step before anyone has looked at the data: what to look at, and what to do. */
export interface Work extends Omit<PlanStep, "rows" | "problems" | "warnings"> {
  /** Counted for `rows` unless the step is instant. */
  readonly table?: string;
  /** What stands against it; looked at when planning and again when publishing. */
  readonly check?: (at: WorkDatabase) => Promise<readonly Problem[]>;
  /** What it would leave behind; looked at when planning only. */
  readonly look?: (at: WorkDatabase) => Promise<readonly Problem[]>;
  readonly apply?: (to: WorkDatabase) => Promise<void>;
}
