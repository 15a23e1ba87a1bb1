import type { PhysicalField } from "./physical.ts";

/** Digits behind the point of what is stored as a whole number: those are integers and scaled decimals. `undefined`: no such. */
export const scaleOf = ({ storage, scale }: Pick<PhysicalField, "storage" | "scale">): number | undefined =>
  storage === "integer" ? 0 : storage === "scaled" ? (scale ?? 0) : undefined;
