import { homeOf } from "./home-of.ts";
import type { Physical, PhysicalField } from "./physical.ts";

/** Entity table → column or link table → the state that it is in now, whether in use or retired. */
export function fieldStates(physical: Pick<Physical, "entities" | "retired">): Map<string, Map<string, PhysicalField>> {
  const states = new Map(
    Object.entries(physical.retired).map(([table, fields]) => [table, new Map(Object.entries(fields))]),
  );
  for (const { table, fields } of Object.values(physical.entities)) {
    const state = states.get(table) ?? new Map<string, PhysicalField>();
    for (const field of Object.values(fields)) state.set(homeOf(field), field);
    states.set(table, state);
  }
  return states;
}
