import type { Change } from "../../door.ts";

/** Equal for changes that can be handled together. */
export const kindOf = (change: Change): string =>
  JSON.stringify([change.op, change.entity, change.op === "upsert" ? change.match : []]);
