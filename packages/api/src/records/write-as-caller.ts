import { AppError } from "@quoin/definition";
import type { Cause, Change, Store, WriteResult } from "@quoin/store";
import type { Caller } from "../context/caller.ts";
import { titlesOf } from "./titles-of.ts";

interface Failed {
  readonly changes: readonly Change[];
  readonly error: unknown;
}

interface Write {
  readonly changes: readonly Change[];
  readonly source: Cause["source"];
  readonly partial?: boolean;
  readonly idempotencyKey?: string;
}

/** What the caller knows the record of a change as: its title, if they may see it, or the one that they give it. */
async function titleOf(store: Store, { actor }: Caller, change: Change): Promise<string | undefined> {
  if ("id" in change && change.id !== undefined) {
    const found = await titlesOf(store, { entity: change.entity, ids: [change.id] }, actor);
    return found[change.id];
  }
  const { entities } = await store.definitions.published();
  const title = entities.get(change.entity)?.title;
  const given = "values" in change && title !== undefined ? change.values[title] : undefined;
  return typeof given === "string" && given.trim() !== "" ? given : undefined;
}

/** The failure of one of many changes says in its message, too, of which: by its place and by the record's title. */
async function named(store: Store, caller: Caller, { changes, error }: Failed): Promise<unknown> {
  const index = error instanceof AppError ? error.data?.["index"] : undefined;
  const change = changes.length > 1 && typeof index === "number" ? changes[index] : undefined;
  if (!(error instanceof AppError) || change === undefined) return error;
  const title = await titleOf(store, caller, change);
  const which = title === undefined ? `Item ${String(index)}` : `Item ${String(index)} (“${title}”)`;
  return new AppError(error.code, `${which}: ${error.message}`, {
    details: error.details,
    cause: error.cause,
    data: { ...error.data, ...(title !== undefined && { title }) },
  });
}

/** Writes as who calls. Throws `forbidden` for many changes at once without the ability "bulk". */
export async function writeAsCaller(store: Store, caller: Caller, write: Write): Promise<readonly WriteResult[]> {
  const { actor } = caller;
  if (write.changes.length > 1 && !actor.abilities.has("bulk") && !actor.abilities.has("admin"))
    throw new AppError("forbidden", 'Changing several records at once needs the ability "bulk".');
  try {
    return await store.records.write(write.changes, {
      actor,
      cause: { source: write.source, chain: [] },
      ...(write.partial === undefined ? {} : { partial: write.partial }),
      ...(write.idempotencyKey === undefined ? {} : { idempotencyKey: write.idempotencyKey }),
    });
  } catch (error) {
    throw await named(store, caller, { changes: write.changes, error });
  }
}
