import { type DefinitionSet, KINDS, sameJson } from "@quoin/definition";

/** A set without the documents that only stand in, by "kind/key": what people made, which is what would be published. */
export function madeDocuments(set: DefinitionSet, standing: ReadonlyMap<string, object>): DefinitionSet {
  const made: Record<string, Record<string, object>> = { ...set };
  for (const kind of KINDS) {
    const stands = (key: string, document: object) => sameJson(standing.get(`${kind}/${key}`), document);
    const documents = Object.entries<object>(set[kind]);
    const kept = documents.filter(([key, document]) => !stands(key, document));
    if (kept.length < documents.length) made[kind] = Object.fromEntries(kept);
  }
  return { ...set, ...made };
}
