import type { FieldModel } from "../query/field-model.ts";

/** Where one value of a field points: at a record of an entity, or at somebody or some team that the application keeps. */
export interface PointedAt {
  readonly entity?: string;
  readonly outside?: "users" | "teams";
  readonly id: string;
}

const idsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string");

const isPointer = (value: unknown): value is { readonly entity: string; readonly id: string } =>
  typeof value === "object" &&
  value !== null &&
  "entity" in value &&
  "id" in value &&
  typeof value.entity === "string" &&
  typeof value.id === "string";

/** Everything that a value of the field points at; nothing for fields that point nowhere. */
export function pointedAt({ type, field }: FieldModel, value: unknown): readonly PointedAt[] {
  const target = type.references?.(field);
  if (target === undefined) return [];
  if ("entity" in target) return idsIn(value).map((id) => ({ entity: target.entity, id }));
  if ("entities" in target) return isPointer(value) && target.entities.includes(value.entity) ? [value] : [];
  const outside = "users" in target ? "users" : "teams";
  return idsIn(value).map((id) => ({ outside, id }));
}
