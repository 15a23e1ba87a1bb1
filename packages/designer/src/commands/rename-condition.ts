import type { ConditionDocument } from "@quoin/definition";
import { isPlainObject } from "@quoin/definition";

/** A condition with a field called otherwise. What it asks of related records is about other fields and stays. */
export function renameInCondition(document: ConditionDocument, from: string, to: string): ConditionDocument {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((one: unknown) => walk(one));
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([keyword, inner]) => {
        if (keyword === "related") return [keyword, inner];
        if ((keyword === "required" || keyword === "changed") && Array.isArray(inner)) {
          return [keyword, inner.map((key: unknown) => (key === from ? to : key))];
        }
        if (keyword !== "properties" || !isPlainObject(inner)) return [keyword, walk(inner)];
        return [
          keyword,
          Object.fromEntries(Object.entries(inner).map(([key, test]) => [key === from ? to : key, test])),
        ];
      }),
    );
  };
  return typeof document === "boolean" ? document : (walk(document) as ConditionDocument);
}
