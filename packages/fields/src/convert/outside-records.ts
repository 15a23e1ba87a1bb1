import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";

/** Where a field points, if not at records of one entity: people, teams, or records of one of several entities. */
export function outsideRecords(field: Field): "users" | "teams" | "entities" | undefined {
  const target = fieldType(field.type).references?.(field);
  if (target === undefined || "entity" in target) return undefined;
  if ("entities" in target) return "entities";
  return "users" in target ? "users" : "teams";
}
