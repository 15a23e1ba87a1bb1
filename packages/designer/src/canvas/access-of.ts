import type { FieldAccess, RoleDocument } from "@quoin/definition";

/** What a role may do with a field of an entity, conditions over rows aside. Without a role the form is being designed: everything. */
export function accessOf(role: RoleDocument | undefined, entity: string, field: string): FieldAccess {
  if (role === undefined || role.abilities?.includes("admin")) return "edit";
  const rows = role.entities?.[entity];
  if (!rows || rows.read === false) return "none";
  const access = rows.fields?.[field] ?? rows.fields?.["*"] ?? "edit";
  return access === "edit" && rows.update === false ? "read" : access;
}
