import type { ComputedNode } from "./order-fields.ts";

/**
 * The computed fields that must be worked out again when the named ones changed, each after all that it reads.
 * @param order all computed fields as `orderFields` put them.
 */
export function dependentsOf(changed: Iterable<string>, order: readonly ComputedNode[]): readonly string[] {
  const touched = new Set(changed);
  const found: string[] = [];
  for (const { key, reads } of order) {
    if (!reads.some((read) => touched.has(read))) continue;
    touched.add(key);
    found.push(key);
  }
  return found;
}
