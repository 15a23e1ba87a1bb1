import type { ConditionDocument } from "@quoin/definition";

/**
 * The parameters of a REST address that gives the rows of a table of those records that a condition picks, each with the
 * record that it belongs to. `relation` is how a row points at it.
 */
export const rowsParameters = (relation: string, where: ConditionDocument | undefined): URLSearchParams =>
  new URLSearchParams({ where: JSON.stringify({ related: { [relation]: where ?? true } }), titles: "true" });
