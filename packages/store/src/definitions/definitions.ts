import type { DefinitionSet, Kind } from "@quoin/definition";
import type { Actor } from "../actor.ts";
import type { Choices, FieldChoices } from "../publish/convert/field-choices.ts";
import type { Plan } from "../publish/plan.ts";
import type { Once } from "../records/kept-answer.ts";
import type { Published } from "./published.ts";

/** One document of the draft that differs from the published one. */
export interface DraftEntry {
  readonly kind: Kind;
  readonly key: string;
  readonly rev: number;
  /** The version that its author built on; lower than the draft's `base` when another publish came between. */
  readonly base: number;
  readonly by: string | null;
  readonly at: string;
  readonly removed: boolean;
}

export interface Draft {
  /** The published version that it builds on. */
  readonly base: number;
  /** Grows with every saved change of the draft; 0: no change. */
  readonly rev: number;
  /** Base and changes merged. */
  readonly set: DefinitionSet;
  /** What the draft changes, with the revision of each. */
  readonly changes: readonly DraftEntry[];
  /** What was decided about stored values of fields that the draft changes. */
  readonly choices: Choices;
}

export interface DraftChange {
  readonly kind: Kind;
  readonly key: string;
  /** `null` removes it. */
  readonly document: unknown;
  /** The draft's `rev` that the author saw. Given: saving throws `conflict` if this document was saved since. */
  readonly rev?: number;
}

export interface VersionInfo {
  readonly version: number;
  readonly at: string;
  readonly by: string | null;
  readonly note?: string;
  /** The earlier version that it brought back. */
  readonly restores?: number;
}

export type PublishSource =
  | { readonly set: DefinitionSet }
  /** `rev`: the draft's when its plan was read. Publishing throws `conflict` when anybody saved since. */
  | { readonly draft: true; readonly rev?: number };

export type PublishOptions = PublishSource & {
  /** Publishing throws `conflict` when another version came between. */
  readonly expectedVersion: number;
  readonly note?: string;
  /** Of a draft: over those that are kept with it. */
  readonly choices?: Choices;
  /** Asked again under the same key, it gives the version that the first publish made. */
  readonly once?: Once;
};

/** For whom a plan is made, and with which decisions. */
export interface PlanOptions {
  readonly choices?: Choices;
  /** Default: English, UTC, nobody. */
  readonly actor?: Pick<Actor, "locale" | "timeZone" | "userId">;
  /** Days after which values that are out of use go for good. Default 30. */
  readonly keepDays?: number;
}

export interface PublishProgress {
  /** Steps; the last is indexing records anew, which nothing but the commit follows. */
  readonly done: number;
  readonly total: number;
  /** The step that was done last, or that `rows` are of: its kind, entity and field. */
  readonly step: string;
  /** How far a step that goes through records in parts has come. */
  readonly rows?: { readonly done: number; readonly total: number };
}

export interface Definitions {
  published(): Promise<Published>;
  draft(): Promise<Draft>;
  /** With `once`: asked again under the same key, it gives the first answer. */
  saveDraft(change: DraftChange, actor: Actor, once?: Once): Promise<{ readonly rev: number }>;
  /** All or nothing. */
  saveDraftBatch(changes: readonly DraftChange[], actor: Actor): Promise<{ readonly rev: number }>;
  discardDraft(actor: Actor): Promise<void>;
  /** Keeps with the draft what was decided about the stored values of "entity.field"; `null` forgets it. */
  saveChoices(
    field: string,
    choices: FieldChoices | null,
    by: Pick<Actor, "userId"> & { readonly once?: Once | undefined },
  ): Promise<{ readonly rev: number }>;
  plan(set: DefinitionSet, options?: PlanOptions): Promise<Plan>;
  /**
   * One transaction: the schema and the version are exactly the old or exactly the new. Where an entity has many records, what
   * takes long is made before it, in parts that the version in force does not know of: the same publish goes on with what a
   * killed one left, another waits a minute for it (`busy`) and takes it away. What `onProgress` throws ends it with nothing changed; after it was told that all steps are done, nothing but the commit is left.
   */
  publish(options: PublishOptions, actor: Actor, onProgress?: (progress: PublishProgress) => void): Promise<Published>;
  /**
   * Forgets for good what fields that were removed or whose type was changed more than so many days ago have left in the
   * database. How many columns and lists.
   */
  purgeRetired(days: number): Promise<number>;
  /** Newest first. */
  versions(): Promise<readonly VersionInfo[]>;
  /** Throws `not_found`. */
  version(version: number): Promise<Published & VersionInfo>;
}
