import type { FormItem } from "@quoin/definition";
import type { FormContextValue } from "../form-context.ts";

/** Whether an item is of a field that is not there for this reader, whatever conditions say. */
export function isAbsent(item: FormItem, { entity, accessOf }: Pick<FormContextValue, "entity" | "accessOf">): boolean {
  return item.field !== undefined && (!entity.fieldByKey.has(item.field) || accessOf(item.field) === "none");
}
