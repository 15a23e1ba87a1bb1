import type { Actor, Cause, RecordEntry } from "@quoin/store";
import type { Services } from "../context/services.ts";
import { visibleDefinitions } from "../people/visible-definitions.ts";

/** An entry as its reader may know of it. Of the rules that led to it the last is named, by "" where it is none of theirs to know. */
export type ToldEntry = Omit<RecordEntry, "cause"> & {
  readonly cause: Omit<Cause, "chain"> & { readonly chain: readonly { readonly rule: string }[] };
};

interface Asked {
  readonly ref: { readonly entity: string; readonly id: string };
  readonly limit: number;
  readonly before?: number;
  /** Also what happened to the rows of its tables. */
  readonly rows?: boolean;
}

/**
 * A record's log, newest first, as its reader may see it. Who does not design is told neither which records and runs a rule came
 * from nor what rules are called that no button of theirs starts. Throws `not_found`.
 */
export async function historyOf(
  { store, language }: Pick<Services, "store" | "language">,
  actor: Actor,
  { ref, ...asked }: Asked,
): Promise<readonly ToldEntry[]> {
  const entries = await store.records.history(ref, actor, asked);
  if (actor.abilities.has("design") || actor.abilities.has("admin")) return entries;
  const { rule: known } = visibleDefinitions((await store.definitions.published()).set, { actor, language });
  return entries.map(({ cause: { chain, ...cause }, ...entry }) => ({
    ...entry,
    cause: {
      ...cause,
      chain: chain.slice(-1).map(({ rule }) => ({ rule: Object.hasOwn(known, rule) ? rule : "" })),
    },
  }));
}
