import { decodeScaled } from "@quoin/fields";
import type { FieldModel } from "../query/field-model.ts";

/** The value of a column of figures or days that a statement gave as text. */
export function decodeKept(kept: string, { storage, scale }: Pick<FieldModel, "storage" | "scale">): unknown {
  if (storage === "scaled") return decodeScaled(kept, scale);
  return storage === "integer" ? Number(kept) : kept;
}
