import type { AppError, ConditionDocument, Problem } from "@quoin/definition";
import type { Actor } from "./actor.ts";
import type { Explained } from "./computed/explain-value.ts";
import type { Cause } from "./cause.ts";
import type { DuplicateMatch } from "./duplicates/duplicate-match.ts";
import type { DuplicateQuery } from "./duplicates/find-duplicates.ts";
import type { MergeRequest } from "./duplicates/merge/merge-request.ts";
import type { Merged } from "./duplicates/merge/merge-records.ts";
import type { MergePart } from "./duplicates/merge/merge-part.ts";
import type { MergePlan } from "./duplicates/merge/plan-merge.ts";
import type { Unmerged } from "./duplicates/merge/shown-undo.ts";
import type { UnmergedPart } from "./duplicates/merge/undo-merge-part.ts";
import type { DuplicateGroups } from "./duplicates/scan/read-groups.ts";
import type { UndoItem } from "./records/undo-item.ts";
import type { RecordEntry } from "./log/record-entry.ts";

/** A record as documents go: flat JSON, empty fields left out. */
export type Row = Record<string, unknown>;

export type Change =
  | { readonly op: "create"; readonly entity: string; readonly values: Row; readonly id?: string }
  | { readonly op: "update"; readonly entity: string; readonly id: string; readonly rev?: number; readonly values: Row }
  | { readonly op: "upsert"; readonly entity: string; readonly match: readonly string[]; readonly values: Row }
  | {
      readonly op: "delete" | "restore" | "purge";
      readonly entity: string;
      readonly id: string;
      readonly rev?: number;
    };

export interface WriteContext {
  readonly actor: Actor;
  readonly cause?: Cause;
  /** One for each change, in their order, instead of `cause`. */
  readonly causes?: readonly Cause[];
  /** Each change stands alone: those that fail are reported, the others are written. Default: all or nothing. */
  readonly partial?: boolean;
  /** The same key again gives the first answer again. */
  readonly idempotencyKey?: string;
  /** The results tell id and revision only: for many writes whose records nobody looks at. */
  readonly brief?: boolean;
  /**
   * What becomes of records that match others by the entity's rules for duplicates. Default: those that block refuse.
   * "refuse": those that warn do too. "allow": none does.
   * "import": those refuse that imports are to leave out, or to change the record by.
   */
  readonly duplicates?: "refuse" | "allow" | "import";
  /** Lets `x-readonly` fields be written. */
  readonly allowReadonly?: boolean;
}

export type WriteResult =
  | {
      readonly ok: true;
      readonly op: "create" | "update" | "delete" | "restore" | "purge";
      readonly id: string;
      /** As the actor may read it. */
      readonly record: Row;
      /** Of its log entry; left out when nothing changed. */
      readonly position?: number;
      /** What the entity's rules warn of; left out where they do not. */
      readonly warnings?: readonly Problem[];
    }
  | { readonly ok: false; readonly error: AppError };

export interface Query {
  readonly entity: string;
  readonly where?: ConditionDocument;
  readonly search?: string;
  /** "name", "customer.name". Default: all that may be read. */
  readonly fields?: readonly string[];
  /** Adds "<field>$title" for references. */
  readonly titles?: boolean;
  readonly sort?: readonly { readonly field: string; readonly desc?: boolean }[];
  /** At most 500. Default 50. */
  readonly limit?: number;
  readonly cursor?: string;
  readonly count?: boolean | "exact";
  /** The bin instead of the living. */
  readonly deleted?: boolean;
}

export interface Page {
  readonly data: readonly Row[];
  readonly next?: string;
  readonly count?: number;
  /** The count stopped there; more match. */
  readonly countAtLeast?: boolean;
}

export interface AggregateQuery {
  readonly entity: string;
  readonly where?: ConditionDocument;
  readonly search?: string;
  readonly group?: readonly {
    readonly field: string;
    readonly bucket?: "day" | "week" | "month" | "quarter" | "year";
  }[];
  readonly aggregates: readonly {
    readonly fn: "count" | "sum" | "avg" | "min" | "max";
    readonly field?: string;
    readonly as: string;
  }[];
  readonly limit?: number;
}

export interface Hit {
  readonly entity: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  /** Key of the field in which the words were found. */
  readonly matched?: string;
}

export interface GetOptions {
  readonly fields?: readonly string[];
  readonly titles?: boolean;
  readonly deleted?: boolean;
}

/** The one door for writes and the one for reads. Every member throws `AppError`. */
export interface Door {
  /** Not partial: the first failure throws and nothing is written. */
  write(changes: readonly Change[], context: WriteContext): Promise<readonly WriteResult[]>;
  query(query: Query, actor: Actor): Promise<Page>;
  /** The same page as JSON text built by SQL: `{"data":[…],"next":…,"count":…}`. */
  queryJson(query: Query, actor: Actor): Promise<string>;
  /** `not_found` alike for what is missing and what may not be seen. */
  get(ref: { readonly entity: string; readonly id: string }, actor: Actor, options?: GetOptions): Promise<Row>;
  /** The same of several by id; those missing and those that may not be seen are left out. */
  getAll(
    ref: { readonly entity: string; readonly ids: readonly string[] },
    actor: Actor,
  ): Promise<ReadonlyMap<string, Row>>;
  getJson(ref: { readonly entity: string; readonly id: string }, actor: Actor, options?: GetOptions): Promise<string>;
  /**
   * One record as it was at an instant, or right after an entry of the log by its position, seen with the reader's rights of
   * today. `not_found` where it was not there then.
   */
  asOf(
    ref: {
      readonly entity: string;
      readonly id: string;
      readonly asOf: string | number;
      readonly fields?: readonly string[];
    },
    actor: Actor,
  ): Promise<Row>;
  aggregate(query: AggregateQuery, actor: Actor): Promise<readonly Row[]>;
  search(
    text: string,
    actor: Actor,
    options: { readonly entities?: readonly string[]; readonly limit: number },
  ): Promise<readonly Hit[]>;
  history(
    ref: { readonly entity: string; readonly id: string },
    actor: Actor,
    /** `rows`: with what happened to the rows of its tables. */
    options: { readonly before?: number; readonly limit: number; readonly rows?: boolean },
  ): Promise<readonly RecordEntry[]>;
  /** Records that match what is being entered, as far as the asker may know of them. `not_found`. */
  duplicates(asked: DuplicateQuery, actor: Actor): Promise<readonly DuplicateMatch[]>;
  /** A page of the groups of likely the same records that the last scan found. At most 50. `not_found`. */
  duplicateGroups(
    asked: { readonly entity: string; readonly after?: string; readonly limit: number },
    actor: Actor,
  ): Promise<DuplicateGroups>;
  /** Keeps that these records are not the same. `not_found`, `forbidden`. */
  notSame(asked: { readonly entity: string; readonly ids: readonly string[] }, actor: Actor): Promise<void>;
  /** What making several records one would do; the survivor first. `not_found`. */
  planMerge(asked: { readonly entity: string; readonly ids: readonly string[] }, actor: Actor): Promise<MergePlan>;
  /** Makes several records one. `not_found`, `forbidden`, `conflict`, `too_large`, and what writing throws. */
  merge(request: MergeRequest, actor: Actor, options?: { readonly merge?: string }): Promise<Merged>;
  /**
   * Moves some of the relations of a merge that is `too_large`, under an id of its own; `merge` with that id ends it once none is
   * left. Each part commits by itself. Throws what `merge` throws.
   */
  mergePart(request: MergeRequest, merge: string, actor: Actor): Promise<MergePart>;
  /** Takes back the parts of a merge that will not come to its end, part by part. */
  abandonMerge(merge: string): Promise<void>;
  /**
   * Undoes a merge within 30 days, as far as nothing was changed since. `not_found`, `forbidden`, `already_done`,
   * `impossible_change`, `too_large`.
   */
  undoMerge(merge: string, actor: Actor): Promise<Unmerged>;
  /** Undoes some of a merge whose undoing is `too_large`, until it is `ended`. Each part commits by itself. Throws what `undoMerge` throws. */
  undoMergePart(merge: string, actor: Actor): Promise<UnmergedPart>;
  /** The whole of a value that the reader sees masked, for who has the ability "reveal"; the log keeps it. `not_found`, `forbidden`. */
  reveal(ref: { readonly entity: string; readonly id: string; readonly field: string }, actor: Actor): Promise<unknown>;
  /** What undoing all that was written together with the entry at `position` would do. `not_found`, `too_large`. */
  planUndo(
    ref: { readonly entity: string; readonly id: string; readonly position: number },
    actor: Actor,
  ): Promise<readonly UndoItem[]>;
  /** How one computed value came about, of what the actor may read. */
  explain(
    ref: { readonly entity: string; readonly id: string; readonly field: string },
    actor: Actor,
  ): Promise<Explained>;
  /** Undoes the entry at `position` as a new write; with `rows` all that was written of the record and its rows together with it. */
  revert(
    ref: { readonly entity: string; readonly id: string; readonly position: number; readonly rows?: boolean },
    actor: Actor,
  ): Promise<WriteResult>;
}
