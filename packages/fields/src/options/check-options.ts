import type { FieldOption, FieldSchema, Problem } from "@quoin/definition";

const MOST_OPTIONS = 500;

/** What is wrong with a choice's options: none in use, the same id twice, an `enum` that differs from them. */
export function checkOptions(schema: FieldSchema, enumerated: readonly unknown[] | undefined): readonly Problem[] {
  const options: readonly FieldOption[] = schema["x-options"] ?? [];
  const problems: Problem[] = [];
  if (!options.some((option) => !option.retired)) problems.push({ path: "/x-options", code: "no_options" });
  if (options.length > MOST_OPTIONS)
    problems.push({
      path: "/x-options",
      code: "too_many_options",
      params: { limit: MOST_OPTIONS, actual: options.length },
    });
  const ids = new Set<string>();
  options.forEach(({ id }, index) => {
    if (ids.has(id)) problems.push({ path: `/x-options/${index}/id`, code: "duplicate_id", params: { id } });
    ids.add(id);
  });
  const same =
    !enumerated || (enumerated.length === ids.size && enumerated.every((id) => typeof id === "string" && ids.has(id)));
  if (!same) problems.push({ path: "/enum", code: "enum_differs" });
  return problems;
}
