import type { Problem } from "../errors/problem.ts";
import { checkBounds } from "../limits/check-bounds.ts";
import type { DocumentOfKind } from "../set/definition-set.ts";
import type { Kind } from "../set/kind.ts";
import { toPointer } from "../text/pointer.ts";
import { checkShape } from "./ajv.ts";
import { checkCounts } from "./check-counts.ts";
import { checkFieldKeys, checkKey } from "./check-keys.ts";
import { checkLabels } from "./check-labels.ts";
import { checkFieldSettings, checkRuleSettings } from "./check-settings.ts";
import type { LanguagePorts } from "./language-ports.ts";

/** A document that may be anything, with what it claims to be. */
export interface UncheckedDocument {
  readonly kind: Kind;
  readonly key: string;
  readonly document: unknown;
}

/**
 * Problems of one document by itself: bounds, key, shape, settings of its types, lengths of labels. What it names elsewhere
 * is `checkDefinitions`'s. Never throws on any input. Paths start with "/<kind>/<key>". Empty: the document has its kind's type.
 */
export function checkDocument({ kind, key, document }: UncheckedDocument, ports: LanguagePorts): readonly Problem[] {
  const prefix = toPointer([kind, key]);
  const inside = (problems: readonly Problem[]): readonly Problem[] =>
    problems.map((problem) => ({ ...problem, path: prefix + problem.path }));
  const ownKey = checkKey(kind, key);
  const bounds = [...checkBounds(document), ...checkCounts(kind, document)];
  if (bounds.length > 0) return [...ownKey, ...inside(bounds)];
  const shape = [...checkShape(kind, document), ...(kind === "entity" ? checkFieldKeys(document) : [])];
  if (shape.length > 0) return [...ownKey, ...inside(shape)];
  const labels = checkLabels(kind, key, document);
  if (kind === "entity") {
    return [...ownKey, ...inside([...labels, ...checkFieldSettings(document as DocumentOfKind["entity"], ports)])];
  }
  if (kind !== "rule") return [...ownKey, ...inside(labels)];
  return [...ownKey, ...inside([...labels, ...checkRuleSettings(document as DocumentOfKind["rule"], ports)])];
}
