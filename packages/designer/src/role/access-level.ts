import type { ConditionDocument, FieldAccess, RoleDocument, RoleEntity } from "@quoin/definition";

export const ROLE_ACTIONS = ["read", "create", "update", "delete"] as const;
export type RoleAction = (typeof ROLE_ACTIONS)[number];

/** "all": every record. "some": those that a condition holds for. "none". */
export type AccessLevel = "all" | "some" | "none";

/** What a role grants for one action on one entity. What is not granted is denied. */
export function levelOf(access: RoleEntity | undefined, action: RoleAction): AccessLevel {
  const granted = access?.[action];
  if (granted === undefined || granted === false) return "none";
  return granted === true ? "all" : "some";
}

/** The condition of an action that is granted for some records. */
export function conditionOf(access: RoleEntity | undefined, action: RoleAction): ConditionDocument | undefined {
  const granted = access?.[action];
  return typeof granted === "object" ? (granted as ConditionDocument) : undefined;
}

/** What a role may do with a field: as said for it, else as said for all ("*"), else edit. */
export const fieldLevel = (access: RoleEntity | undefined, field: string): FieldAccess =>
  access?.fields?.[field] ?? access?.fields?.["*"] ?? "edit";

const withEntity = (role: RoleDocument, entity: string, access: RoleEntity): RoleDocument => {
  const entities = { ...role.entities, [entity]: access };
  // An entity of which nothing is said is not mentioned.
  if (Object.keys(access).length === 0) delete entities[entity];
  return { ...role, entities };
};

/** Grants an action for all records, for those of a condition, or for none. */
export function setAccess(
  role: RoleDocument,
  entity: string,
  granted: Partial<Record<RoleAction, ConditionDocument>>,
): RoleDocument {
  const access: RoleEntity = { ...role.entities?.[entity] };
  const next: Record<string, unknown> = { ...access, ...granted };
  for (const action of ROLE_ACTIONS) if (next[action] === false) delete next[action];
  return withEntity(role, entity, next as RoleEntity);
}

/** Says what a role may do with a field; "*" is all fields not named. What equals the rest is not said again. */
export function setFieldLevel(
  role: RoleDocument,
  at: { entity: string; field: string },
  level: FieldAccess,
): RoleDocument {
  const access: RoleEntity = { ...role.entities?.[at.entity] };
  const fields: Record<string, FieldAccess> = { ...access.fields, [at.field]: level };
  if (at.field !== "*" && level === (access.fields?.["*"] ?? "edit")) delete fields[at.field];
  if (at.field === "*") {
    for (const [field, own] of Object.entries(fields)) if (field !== "*" && own === level) delete fields[field];
    if (level === "edit") delete fields["*"];
  }
  const { fields: _fields, ...rest } = access;
  return withEntity(role, at.entity, Object.keys(fields).length > 0 ? { ...rest, fields } : rest);
}
