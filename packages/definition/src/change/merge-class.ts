import type { Kind } from "../set/kind.ts";
import type { MergeClass } from "./merge-conflict.ts";

const PRESENTATION = new Set([
  "x-labels",
  "x-plural",
  "x-help",
  "x-reverse",
  "x-icon",
  "x-subtitle",
  "title",
  "description",
  "color",
  "message",
]);

/** What a place is about. */
export function mergeClass(kind: Kind, path: readonly string[]): MergeClass {
  if (kind === "rule") return "automation";
  if (kind === "role") return "permission";
  if (kind !== "entity") return "presentation";
  // A field may be keyed like a keyword: "/properties/title" is a field, not the title.
  const keywords = path[0] === "properties" ? path.slice(2) : path;
  return keywords.some((part) => PRESENTATION.has(part)) ? "presentation" : "structure";
}
