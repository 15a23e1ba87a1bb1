import { createHash } from "node:crypto";
import { KINDS, type DefinitionSet } from "@quoin/definition";

/** Says whether two sets are the same. The order of documents is no difference; the order within one is (fields, options). */
export function digest(set: DefinitionSet): string {
  const parts = KINDS.map((kind) => Object.entries(set[kind]).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
