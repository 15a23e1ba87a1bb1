import { ABILITIES, type Ability, type DefinitionSet } from "@quoin/definition";

/** The role that every workspace has without a definition: all abilities, all records. */
export const ADMIN_ROLE = "admin";

/** What the roles add up to; "admin" is everything. Roles without a definition give nothing. */
export function abilitiesOf(roles: readonly string[], set: DefinitionSet): ReadonlySet<Ability> {
  const given = new Set<Ability>(roles.includes(ADMIN_ROLE) ? ABILITIES : []);
  for (const role of roles)
    for (const ability of (Object.hasOwn(set.role, role) && set.role[role]?.abilities) || []) given.add(ability);
  return given.has("admin") ? new Set(ABILITIES) : given;
}
