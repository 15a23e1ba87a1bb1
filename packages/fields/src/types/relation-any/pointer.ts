/** A record by its entity and id. */
interface Pointer {
  readonly entity: string;
  readonly id: string;
}

export const isPointer = (value: unknown): value is Pointer =>
  typeof value === "object" &&
  value !== null &&
  "entity" in value &&
  "id" in value &&
  Object.keys(value).length === 2 &&
  typeof value.entity === "string" &&
  typeof value.id === "string";

/** The one scalar by which filters know it: "entity/id". */
export const pointerText = (value: unknown): string => (isPointer(value) ? `${value.entity}/${value.id}` : "");

/** A pointer from a value as it is kept, or from the scalar that filters hold. */
export function readPointer(value: unknown): Pointer | undefined {
  if (isPointer(value)) return value;
  if (typeof value !== "string") return undefined;
  const slash = value.indexOf("/");
  return slash < 1 ? undefined : { entity: value.slice(0, slash), id: value.slice(slash + 1) };
}
