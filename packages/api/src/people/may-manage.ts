import { AppError } from "@quoin/definition";
import type { Actor } from "@quoin/store";
import type { Services } from "../context/services.ts";
import { abilitiesOf } from "./abilities-of.ts";

/**
 * Nobody lifts themselves or others above what they have: who is no administrator neither changes one
 * (a new password would be a way in), nor gives roles with abilities of which they lack one.
 */
export async function mayManage(
  services: Services,
  actor: Actor,
  whom: { id?: string; roles?: readonly string[] },
): Promise<void> {
  if (actor.abilities.has("admin")) return;
  const { set } = await services.store.definitions.published();
  const person = whom.id === undefined ? undefined : await services.people.get(whom.id);
  const above = [...abilitiesOf([...(person?.roles ?? []), ...(whom.roles ?? [])], set)].filter(
    (ability) => !actor.abilities.has(ability),
  );
  if (above.length > 0) throw new AppError("forbidden", `This needs what you lack yourself: ${above.join(", ")}.`);
}
