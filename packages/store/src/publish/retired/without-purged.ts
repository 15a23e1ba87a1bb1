import type { Physical } from "../../naming/physical.ts";

/** The physical names without the places whose values are gone for good. */
export function withoutPurged(physical: Physical, purged: ReadonlySet<string>): Physical {
  if (purged.size === 0) return physical;
  const retired = Object.entries(physical.retired).map(([table, fields]) => {
    const left = Object.entries(fields).filter(([home]) => !purged.has(`${table}.${home}`));
    return [table, Object.fromEntries(left)] as const;
  });
  return { ...physical, retired: Object.fromEntries(retired) };
}
