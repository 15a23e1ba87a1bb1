import type { JsonSchema, StepDocument, WrittenField } from "@quoin/definition";
import type { Change, PortTransaction } from "../ports.ts";
import type { RunContext } from "./run-context.ts";
import type { Setting } from "./setting.ts";

/** What a step says of itself after it ran; kept in the run's history and open to later steps as `steps.<id>`. */
export type StepOutput = Readonly<Record<string, unknown>>;

/** A step's inputs with all values worked out, as shown in the run's history. */
export type StepInput = Readonly<Record<string, unknown>>;

interface ActionBase {
  readonly name: string;
  readonly icon: string;
  readonly settings: readonly Setting[];
  readonly settingsSchema: {
    readonly properties: Readonly<Record<string, JsonSchema>>;
    readonly required?: readonly string[];
  };
  /** Names of what `run` gives back, for the value picker. */
  readonly outputs: readonly string[];
  /** Fields that the step writes, of an entity or of what a relation of it points at: for where-used, and for checks when it is published. */
  writes?(step: StepDocument, entity: string | undefined): readonly WrittenField[];
  /** Works out the step's values. Pure reading; throws AppError on values that cannot be had. */
  prepare(step: StepDocument, context: RunContext): Promise<StepInput>;
}

/** Its effect is in the database and commits together with the record that the step is done: it happens exactly once. */
export interface DatabaseAction extends ActionBase {
  readonly effect: "database";
  run(input: StepInput, context: RunContext, tx: PortTransaction): Promise<StepOutput>;
}

/** The same for an effect that is one change of a record: those of many runs can be written together. */
export interface RecordAction extends ActionBase {
  readonly effect: "record";
  /** Undefined: there is nothing to change. */
  change(input: StepInput): Change | undefined;
  /** @param id of the record that was written, if one was */
  output(input: StepInput, id?: string): StepOutput;
}

/** Its effect is outside: at least once, with the same idempotency key on every attempt. */
export interface OutsideAction extends ActionBase {
  readonly effect: "outside";
  run(input: StepInput, context: RunContext, idempotencyKey: string): Promise<StepOutput>;
}

/** Goes on later: gives the time to resume at. */
export interface WaitAction extends ActionBase {
  readonly effect: "wait";
  dueAt(input: StepInput, context: RunContext): Promise<Date>;
}

/** Chooses one of the step's `branches`: the id, or undefined for none. */
export interface BranchAction extends ActionBase {
  readonly effect: "branch";
  choose(step: StepDocument, context: RunContext): Promise<string | undefined>;
}

/** What a step can do. One file each under `actions/`, one line in `registry.ts`. */
export type ActionType = DatabaseAction | RecordAction | OutsideAction | WaitAction | BranchAction;
