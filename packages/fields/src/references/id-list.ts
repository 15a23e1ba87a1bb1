import type { FieldType } from "../define/field-type.ts";
import { idsIn } from "../text/ids-in.ts";
import { namesText } from "../text/names-text.ts";
import { ID_PATTERN } from "../text/record-id.ts";

type Shared = "valueSchema" | "codes" | "storage" | "toText" | "mask";

/** What types share whose values are lists of ids, each once and in an order of their own. */
export function idList(most: number) {
  const type: Required<Pick<FieldType, Shared>> = {
    valueSchema: ({ schema }) => ({
      type: "array",
      items: { type: "string", pattern: ID_PATTERN, maxLength: 64 },
      uniqueItems: true,
      maxItems: schema.maxItems ?? most,
      ...(schema.minItems !== undefined && { minItems: schema.minItems }),
    }),
    codes: { wrong_pattern: "bad_reference", too_long: "bad_reference" },
    storage: () => "link",
    toText: (value, _field, { locale, titleOf }) =>
      namesText(
        idsIn(value).map((id) => titleOf?.(id) ?? id),
        locale,
      ),
    mask: () => "****",
  };
  const settings = {
    minItems: { type: "integer", minimum: 0, maximum: most },
    maxItems: { type: "integer", minimum: 1, maximum: most },
    uniqueItems: { const: true },
  } as const;
  return { type, settings };
}
