import type { FieldType } from "../define/field-type.ts";

/** The type of a computed field whose values are kept and shown as those of another type. */
export function deriveType(
  computed: FieldType,
  shown: FieldType,
  { live, kind }: { readonly live: boolean; readonly kind: FieldType["formula"] },
): FieldType {
  const {
    generate: _generate,
    gate: _gate,
    checkChange: _change,
    lanes: _lanes,
    // What is counted is the other record's.
    counts: _counts,
    identifies: _identifies,
    ...look
  } = shown;
  const { condition: _condition, aggregates: _aggregates, search: _search, ...unused } = look;
  return {
    // What is not stored can be neither filtered nor sorted nor searched.
    ...(live ? { ...unused, sortable: false } : look),
    ...(kind !== undefined && { formula: kind }),
    name: computed.name,
    icon: computed.icon,
    group: computed.group,
    settingsSchema: computed.settingsSchema,
    settings: computed.settings,
    initial: computed.initial,
    examples: computed.examples,
    checkSchema: (schema) => [
      ...(shown.compute ? [] : (shown.checkSchema?.(schema) ?? [])),
      ...(computed.checkSchema?.(schema) ?? []),
    ],
    computed: true,
    live,
    ...(computed.compute && { compute: computed.compute }),
  };
}
