import type { Problem } from "../errors/problem.ts";
import { toPointer } from "../text/pointer.ts";
import { LIMITS } from "./limits.ts";

const DANGEROUS_KEYS = new Set(["__proto__", "prototype", "constructor"]);
const REFERENCE_KEYS = new Set([
  "$ref",
  "$dynamicRef",
  "$recursiveRef",
  "$id",
  "$anchor",
  "$dynamicAnchor",
  "$recursiveAnchor",
  "$data",
  "$defs",
]);

interface Place {
  readonly value: unknown;
  readonly path: readonly string[];
}

/**
 * The cheap check that comes before anything recursive: depth, number of values, sizes, keys that could reach a prototype,
 * keywords that could point outside the document, values that JSON cannot hold. Iterative and bounded, so that a bomb costs
 * no more than a legal document. Paths start at the document.
 */
export function checkBounds(document: unknown): readonly Problem[] {
  const stack: Place[] = [{ value: document, path: [] }];
  const problems: Problem[] = [];
  let nodes = 0;
  let characters = 0;
  while (stack.length > 0) {
    const place = stack.pop() as Place;
    nodes += 1;
    if (nodes > LIMITS.nodes) return [{ path: "", code: "too_many_values", params: { limit: LIMITS.nodes } }];
    if (place.path.length >= LIMITS.depth) {
      return [{ path: toPointer(place.path.slice(0, 8)), code: "too_deep", params: { limit: LIMITS.depth } }];
    }
    const found = checkValue(place);
    if (found) problems.push(found);
    if (problems.length >= LIMITS.problemsPerDocument) return problems;
    if (typeof place.value === "string") characters += place.value.length;
    if (characters > LIMITS.documentBytes) return [tooLarge(characters)];
    if (typeof place.value === "object" && place.value !== null) {
      const keys = Object.keys(place.value);
      // Known before they are pushed, so that a huge array costs no memory.
      if (nodes + stack.length + keys.length > LIMITS.nodes) {
        return [{ path: "", code: "too_many_values", params: { limit: LIMITS.nodes } }];
      }
      for (const [key, value] of Object.entries(place.value)) {
        characters += Array.isArray(place.value) ? 0 : key.length;
        stack.push({ value, path: [...place.path, key] });
      }
    }
  }
  if (problems.length > 0) return problems;
  const bytes = new TextEncoder().encode(JSON.stringify(document)).length;
  return bytes > LIMITS.documentBytes ? [tooLarge(bytes)] : [];
}

const tooLarge = (actual: number): Problem => ({
  path: "",
  code: "too_large",
  params: { limit: LIMITS.documentBytes, actual },
});

function checkValue({ value, path }: Place): Problem | undefined {
  const at = toPointer(path);
  const key = path.at(-1);
  if (key !== undefined && DANGEROUS_KEYS.has(key)) return { path: at, code: "forbidden_key", params: { key } };
  if (key !== undefined && REFERENCE_KEYS.has(key)) return { path: at, code: "reference_forbidden", params: { key } };
  if (typeof value === "string") {
    if (value.length <= LIMITS.textLength) return undefined;
    return { path: at, code: "too_long", params: { limit: LIMITS.textLength, actual: value.length } };
  }
  if (typeof value === "number") return Number.isFinite(value) ? undefined : { path: at, code: "not_json" };
  if (value === null || typeof value === "boolean") return undefined;
  if (Array.isArray(value)) return undefined;
  if (typeof value !== "object") return { path: at, code: "not_json" };
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? undefined : { path: at, code: "not_json" };
}
