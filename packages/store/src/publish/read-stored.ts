import type { PhysicalField } from "../naming/physical.ts";

/** A stored value as records hold it. An empty list of values is no value. */
export function readStored(value: unknown, physical: PhysicalField): unknown {
  switch (physical.storage) {
    case "boolean":
      return value === 1 || value === true;
    case "scaled":
      return Number(`${String(value)}e-${physical.scale ?? 0}`);
    case "json":
      return typeof value === "string" ? (JSON.parse(value) as unknown) : value;
    case "link": {
      const list = JSON.parse(String(value)) as unknown[];
      return list.length === 0 ? undefined : list;
    }
    default:
      return value;
  }
}
