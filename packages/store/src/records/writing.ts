import { AppError } from "@quoin/definition";
import type { Computing } from "../computed/computing.ts";
import { stagesOf } from "../computed/stages.ts";
import type { Access } from "../access/access.ts";
import { accessOf } from "../access/access-of.ts";
import type { Actor } from "../actor.ts";
import type { Cause } from "../cause.ts";
import type { Dialect } from "../dialect/dialect.ts";
import type { Change, Row, WriteContext, WriteResult } from "../door.ts";
import type { StoredFile } from "../files/stored-file.ts";
import type { EntityModel, Model } from "../query/field-model.ts";
import { modelOf } from "../query/model-of.ts";
import { type ReadContext, speechOf } from "../query/read-context.ts";
import type { Speech } from "../query/speech.ts";
import type { Scope } from "../scope.ts";

/** One call of the write door inside its transaction. */
export interface Writing {
  readonly scope: Scope;
  readonly dialect: Dialect;
  readonly speech: Speech;
  readonly model: Model;
  readonly access: Access;
  readonly actor: Actor;
  readonly cause: Cause;
  /** Of each change by its index, where they differ. */
  readonly causes?: readonly Cause[] | undefined;
  readonly allowReadonly: boolean;
  readonly partial: boolean;
  readonly brief: boolean;
  readonly duplicates: WriteContext["duplicates"];
  /** Rows are written after the records that are made: what these may sum up to is judged then. */
  readonly rowsFollow?: true;
  /** More than one change: errors tell which. */
  readonly many: boolean;
  /** The transaction's instant. */
  readonly at: string;
  readonly read: ReadContext;
  /** Undefined where the version has no computed fields. */
  readonly computing: Computing | undefined;
  /** Ids of the files that these changes may hold, as `fillFiles` found. */
  readonly files: Set<string>;
  /** Copies that `fillFiles` made for them, by id. They are noted when a record holds them. */
  readonly copies: Map<string, StoredFile>;
}

/** One change on its way. It is done when it has a result. */
export interface Item<C extends Change = Change> {
  readonly index: number;
  readonly change: C;
  result?: WriteResult;
}

/** A change that passed every check: what is stored for it and logged. */
export interface Pending {
  readonly item: Item | undefined;
  readonly op: "create" | "update" | "delete" | "restore" | "purge";
  readonly entity: EntityModel;
  readonly id: string;
  /** The whole record, system fields included; empty for what did not exist. */
  readonly before: Row;
  readonly after: Row;
  /** Keys of the fields that differ. */
  readonly changed: readonly string[];
  /** Its own computed fields are worked out. */
  readonly settled?: true;
}

export function startWriting(
  scope: Scope,
  dialect: Dialect,
  context: WriteContext & { readonly many: boolean },
): Writing {
  const { actor } = context;
  const model = modelOf(scope.published);
  const speech = speechOf(dialect);
  const stages = stagesOf(scope.published);
  const { db, now, timeZone, calendar } = scope;
  return {
    scope,
    dialect,
    speech,
    model,
    computing: stages && { stages, work: { db, model, speech, now, timeZone, calendar }, stored: [] },
    files: new Set(),
    copies: new Map(),
    access: accessOf(scope.published, actor, scope.now),
    actor,
    cause: context.cause ?? { source: actor.system === true ? "system" : "api", chain: [] },
    causes: context.causes,
    allowReadonly: context.allowReadonly === true,
    partial: context.partial === true,
    brief: context.brief === true,
    duplicates: context.duplicates,
    many: context.many,
    at: scope.now.toISOString(),
    read: { db: scope.db, dialect, published: scope.published, now: scope.now },
  };
}

/** Ends an item with an error: kept as its result when each change stands alone, else thrown with the item's place. */
export function fail(writing: Writing, item: Item | undefined, error: AppError): void {
  if (item === undefined) throw error;
  if (writing.partial) {
    item.result = { ok: false, error };
    return;
  }
  if (!writing.many) throw error;
  throw new AppError(error.code, error.message, {
    details: error.details,
    cause: error.cause,
    data: { ...error.data, index: item.index },
  });
}

/** Runs one item's own step; an `AppError` of it ends that item. */
export function attempt(writing: Writing, item: Item, step: () => void): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    fail(writing, item, error);
  }
}

export const openItems = <I extends Item>(items: readonly I[]): readonly I[] =>
  items.filter((item) => item.result === undefined);
