import { AppError } from "@quoin/definition";
import type { Actor } from "@quoin/store";
import type { Services } from "../context/services.ts";

/** The person for whom a job changes many records, by their rights of now. Throws `forbidden` where they no longer may. */
export async function bulkWorker(people: Services["people"], user: string): Promise<Actor> {
  const person = await people.actor(user);
  if (!person) throw new AppError("forbidden", "Who asked for this may no longer work here.");
  const { actor } = person;
  if (!actor.abilities.has("bulk") && !actor.abilities.has("admin"))
    throw new AppError("forbidden", 'Changing several records at once needs the ability "bulk".');
  return actor;
}
