import type { Surveyor } from "../use/surveyor.ts";
import { toPointer } from "../text/pointer.ts";
import type { RoleDocument } from "./role-document.ts";

/** What a role names, its conditions, and what is wrong in it beyond its shape. */
export function surveyRole(role: RoleDocument, survey: Surveyor): void {
  if (role.extends !== undefined) survey.problem("/extends", "extends_left");
  for (const [entity, access] of Object.entries(role.entities ?? {})) {
    const path = toPointer(["entities", entity]);
    survey.use(path, { kind: "entity", key: entity }, "permission");
    for (const action of ["read", "update", "delete"] as const) {
      survey.condition(`${path}/${action}`, access[action], { entity, allow: { related: true, user: true } });
    }
    for (const field of Object.keys(access.fields ?? {})) {
      if (field !== "*") survey.field(`${path}${toPointer(["fields", field])}`, { entity, field }, "permission");
    }
  }
}
