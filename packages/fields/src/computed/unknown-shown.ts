import type { FieldType } from "../define/field-type.ts";

/** What a computed field is before it is known what its values are shown as. */
export const unknownShown = {
  group: "computed",
  valueSchema: () => ({ type: "string" }),
  storage: () => "text",
  computed: true,
  toText: (value) => (typeof value === "string" ? value : ""),
  fromText: (typed) => ({ value: typed }),
} as const satisfies Partial<FieldType>;
