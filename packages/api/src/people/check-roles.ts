import { AppError } from "@quoin/definition";
import type { Store } from "@quoin/store";
import { ADMIN_ROLE } from "./abilities-of.ts";

/** Throws `validation` for a role that is not published; those that the person has already may stay. */
export async function checkRoles(
  { definitions }: Pick<Store, "definitions">,
  roles: readonly string[],
  had: readonly string[] = [],
): Promise<void> {
  const { set } = await definitions.published();
  const unknown = roles.filter((role) => role !== ADMIN_ROLE && !had.includes(role) && !Object.hasOwn(set.role, role));
  if (unknown.length > 0)
    throw new AppError("validation", `There is no role "${unknown.join('", "')}".`, {
      details: unknown.map((role) => ({ path: "/roles", code: "not_an_option", params: { value: role } })),
    });
}
