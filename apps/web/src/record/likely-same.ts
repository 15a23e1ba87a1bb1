import type { Row } from "@quoin/condition";
import type { ConditionDocument, Entity, Field } from "@quoin/definition";
import { fieldType, normalizeRecord, seenValue } from "@quoin/fields";

/** Fields by which two records are likely the same: their values may stand once only, or belong to one person or company. */
const tellsApart = (field: Field): boolean =>
  field.schema["x-unique"] === true || fieldType(field.type).identifies === true;

/** What records that are likely the same as this new one would have, field by field; none where nothing tells it apart. */
export function likelySame(
  entity: Entity,
  values: Row,
  mayRead: (field: string) => boolean,
): readonly { readonly field: Field; readonly value: unknown; readonly where: ConditionDocument }[] {
  const stored = normalizeRecord(entity, values);
  return entity.fields.flatMap((field) => {
    const value = seenValue(field, stored[field.key]);
    const plain = typeof value === "number" || (typeof value === "string" && value.trim() !== "");
    if (!tellsApart(field) || !mayRead(field.key) || !plain) return [];
    return [{ field, value, where: { required: [field.key], properties: { [field.key]: { const: value } } } }];
  });
}
