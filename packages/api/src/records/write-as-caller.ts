import { AppError } from "@quoin/definition";
import type { Cause, Change, Store, WriteResult } from "@quoin/store";
import type { Caller } from "../context/caller.ts";

interface Write {
  readonly changes: readonly Change[];
  readonly source: Cause["source"];
  readonly partial?: boolean;
  readonly idempotencyKey?: string;
}

/** Writes as who calls. Throws `forbidden` for many changes at once without the ability "bulk". */
export function writeAsCaller(store: Store, caller: Caller, write: Write): Promise<readonly WriteResult[]> {
  const { actor } = caller;
  if (write.changes.length > 1 && !actor.abilities.has("bulk") && !actor.abilities.has("admin"))
    throw new AppError("forbidden", 'Changing several records at once needs the ability "bulk".');
  return store.records.write(write.changes, {
    actor,
    cause: { source: write.source, chain: [] },
    ...(write.partial === undefined ? {} : { partial: write.partial }),
    ...(write.idempotencyKey === undefined ? {} : { idempotencyKey: write.idempotencyKey }),
  });
}
