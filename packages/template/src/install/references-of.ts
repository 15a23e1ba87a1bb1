/** Names of records of the same package that a sample value refers to, also in a list and in a list that a CSV cell holds: "$c1" → "c1". */
export const referencesOf = (value: unknown): readonly string[] =>
  [value]
    .flat()
    .flatMap((item: unknown) => (typeof item === "string" && item.startsWith("$") ? item.split(";") : []))
    .flatMap((item) => /^\s*\$([A-Za-z][\w-]*)\s*$/.exec(item)?.[1] ?? []);
