import type { FieldSchema } from "@quoin/definition";

/**
 * What a text of sample data means where its field is no text, as files of rows have them: "12.5" a number, "true" a yes, "a; b" a list.
 * A text that means nothing there stays as it is, for the door to refuse.
 */
export function cellValue(value: unknown, schema: Pick<FieldSchema, "type"> | undefined): unknown {
  if (typeof value !== "string") return value;
  switch (schema?.type) {
    case "integer":
    case "number":
      return /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
    case "boolean":
      return { true: true, false: false }[value.trim().toLowerCase()] ?? value;
    case "array":
      return (
        jsonOf(value) ??
        value
          .split(";")
          .map((part) => part.trim())
          .filter((part) => part !== "")
      );
    case "object":
      return jsonOf(value) ?? value;
    default:
      return value;
  }
}

/** A list or an object written as JSON. */
function jsonOf(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
