/** The ids of a list of records or people; of a single one, as filters hold it, that one. */
export const idsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? [...new Set(value.filter((id) => typeof id === "string"))]
    : typeof value === "string" && value !== ""
      ? [value]
      : [];
