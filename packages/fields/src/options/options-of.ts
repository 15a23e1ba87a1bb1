import type { Field, LocalizedText } from "@quoin/definition";

export interface ShownOption {
  readonly id: string;
  readonly labels?: LocalizedText;
  readonly color?: string;
  readonly retired?: boolean;
}

const cache = new WeakMap<Field["schema"], readonly ShownOption[]>();

/** The options of a choice in their order, retired ones included. */
export function optionsOf({ schema }: Field): readonly ShownOption[] {
  const known = cache.get(schema);
  if (known) return known;
  const options = (schema["x-options"] ?? []).map((option) => ({
    id: option.id,
    ...(option["x-labels"] && { labels: option["x-labels"] }),
    ...(option.color !== undefined && { color: option.color }),
    ...(option.retired && { retired: true }),
  }));
  cache.set(schema, options);
  return options;
}
