import { AppError } from "@quoin/definition";
import { namedType } from "./computed/named-type.ts";
import type { FieldType } from "./define/field-type.ts";

/** The type of this name. Throws AppError `invalid_definition` for an unknown one; ask `hasFieldType` first where names are not checked. */
export function fieldType(name: string): FieldType {
  const type = namedType(name);
  if (type) return type;
  throw new AppError("invalid_definition", `There is no field type "${name}".`, {
    details: [{ path: "/x-type", code: "unknown_field_type", params: { type: name } }],
  });
}
