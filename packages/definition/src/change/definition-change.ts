import type { Kind } from "../set/kind.ts";

/** One difference between two sets, by the names of parts. An empty path is the whole document. */
export interface DefinitionChange {
  readonly kind: Kind;
  readonly key: string;
  /** Names from the document down: ids of list items, keys of maps. */
  readonly path: readonly string[];
  /** "moved": the parts at `path` stand in another order; `before` and `after` are their names. */
  readonly op: "added" | "removed" | "changed" | "moved";
  readonly before?: unknown;
  readonly after?: unknown;
  /** For "added" in an ordered place: the name of the part before it; `null` when it is the first. */
  readonly anchor?: string | null;
}
