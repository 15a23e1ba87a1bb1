import { extendDocument, KINDS, type DefinitionSet, type DocumentOfKind, type Kind } from "@quoin/definition";
import type { TemplatePackage } from "../read/template-package.ts";

/** What a package puts into the workspace: its own documents, and its additions to those of others, by the key that they land on. */
export interface Contribution {
  readonly own: DefinitionSet;
  readonly additions: DefinitionSet;
}

/** A set that may be built up. */
export type OpenSet = { [K in Kind]: Record<string, DocumentOfKind[K]> };

export const openSet = (from?: DefinitionSet): OpenSet =>
  Object.fromEntries(KINDS.map((kind) => [kind, { ...from?.[kind] }])) as unknown as OpenSet;

/** What a package contributes as written. Several additions to one document become one. */
export function contributionOf({ set, extensions }: TemplatePackage): Contribution {
  const additions = openSet() as Record<Kind, Record<string, unknown>>;
  for (const { kind, key, document } of extensions) {
    const known = additions[kind][key];
    const joined = known === undefined ? document : extendDocument(kind, known as never, document as never).document;
    additions[kind][key] = joined;
  }
  return { own: set, additions: additions as unknown as DefinitionSet };
}

/** Both parts as one set: where a merge compares by key. */
export const wholeOf = ({ own, additions }: Contribution): DefinitionSet =>
  Object.fromEntries(KINDS.map((kind) => [kind, { ...own[kind], ...additions[kind] }])) as unknown as DefinitionSet;
