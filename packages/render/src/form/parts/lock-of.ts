import type { Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { FormContextValue } from "../form-context.ts";

/** Why a field cannot be written: `system` fills it, `access` forbids it, a `condition` of the form holds. The word ends the key of its reason. */
export type Lock = "system" | "access" | "condition";

/** What keeps a field from being written, or `undefined` where nothing does. */
export function lockOf(
  field: Field,
  readOnly: boolean,
  { accessOf, mode, mayUpdate }: Pick<FormContextValue, "accessOf" | "mode" | "mayUpdate">,
): Lock | undefined {
  const type = fieldType(field.type);
  if (field.schema["x-readonly"] === true || type.computed === true || type.generate !== undefined) return "system";
  if (accessOf(field.key) !== "edit" || (mode === "record" && !mayUpdate)) return "access";
  return readOnly ? "condition" : undefined;
}
