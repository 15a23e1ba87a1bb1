import { AppError } from "@quoin/definition";
import type { Actor } from "@quoin/store";
import type { Services } from "../context/services.ts";

interface Begun {
  readonly actor?: { readonly id: string | null };
  readonly cause?: { readonly source: string };
}

/** What became of a run that this person began by a button; `not_found` for any other. */
export async function pressedRun(
  { automation }: Pick<Services, "automation">,
  id: string,
  actor: Actor,
): Promise<{ readonly status: string }> {
  const { input, status } = await automation.run(id);
  const begun = input as Begun | null;
  if (begun?.cause?.source !== "button" || begun.actor?.id !== actor.userId)
    throw new AppError("not_found", "There is no such run.");
  return { status };
}
