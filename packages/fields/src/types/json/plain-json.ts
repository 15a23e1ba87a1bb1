import { isGroup } from "../../schema/is-group.ts";

/** A value as JSON text; `undefined` for what JSON cannot say. */
export function compact(value: unknown): string | undefined {
  try {
    return JSON.stringify(value) as string | undefined;
  } catch {
    return undefined;
  }
}

/** A document as it is after going through JSON: nothing undefined, no numbers that are none. What is no document passes through. */
export function plainJson(input: unknown): unknown {
  if (!isGroup(input) && !Array.isArray(input)) return input;
  const text = compact(input);
  return text === undefined ? input : (JSON.parse(text) as unknown);
}
