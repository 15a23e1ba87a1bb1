const GROUPS = new Set(["allOf", "anyOf"]);
const PLAIN = new Set([
  "const",
  "enum",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "required",
]);

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a condition uses JSON Schema's own keywords only, so that any validator understands it. */
export function isStandardCondition(document: unknown): boolean {
  if (typeof document === "boolean") return true;
  if (!isGroup(document)) return false;
  return Object.entries(document).every(([keyword, operand]) => {
    if (PLAIN.has(keyword)) return true;
    if (GROUPS.has(keyword)) return Array.isArray(operand) && operand.every(isStandardCondition);
    if (keyword === "properties") return isGroup(operand) && Object.values(operand).every(isStandardCondition);
    return (keyword === "not" || keyword === "contains") && isStandardCondition(operand);
  });
}
