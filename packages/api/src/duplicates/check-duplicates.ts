import type { DuplicateMatch } from "@quoin/store";
import type { Caller } from "../context/caller.ts";
import type { Services } from "../context/services.ts";
import type { duplicateInputs } from "./duplicate-inputs.ts";

/** Records that match what is being entered, as far as the caller may know. Throws `not_found`, `rate_limited`. */
export async function checkDuplicates(
  { store, probes }: Pick<Services, "store" | "probes">,
  { actor }: Caller,
  asked: ReturnType<typeof duplicateInputs.check>,
): Promise<readonly DuplicateMatch[]> {
  await probes.check(actor.userId);
  const matches = await store.records.duplicates(asked, actor);
  if (matches.some(({ record }) => record === undefined)) await probes.note(actor.userId);
  return matches;
}
