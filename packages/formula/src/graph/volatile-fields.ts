import { dependentsOf } from "./dependents-of.ts";
import type { ComputedNode } from "./order-fields.ts";

/**
 * The computed fields that cannot be stored: those that read the clock, and those that read one of these.
 * @param order all computed fields as `orderFields` put them.
 */
export function volatileFields(order: readonly (ComputedNode & { readonly volatile: boolean })[]): ReadonlySet<string> {
  const clocks = order.filter(({ volatile }) => volatile).map(({ key }) => key);
  return new Set([...clocks, ...dependentsOf(clocks, order)]);
}
