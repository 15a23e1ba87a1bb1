import { type DefinitionSet, type Kind, KINDS, sameJson } from "@quoin/definition";

export interface UnsavedDocument {
  readonly kind: Kind;
  readonly key: string;
  readonly document: object | null;
}

interface Sets {
  readonly saved: DefinitionSet;
  readonly now: DefinitionSet;
  /** A document that came back to what is published is sent as published, so that it leaves the draft. */
  readonly published: DefinitionSet;
  /** By "kind/key": documents that are shown although nobody made them. They are no edit as long as they are as they were. */
  readonly standing?: ReadonlyMap<string, object>;
}

const NONE: ReadonlyMap<string, object> = new Map();

const sameOrder = (a: object, b: object): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || orderOf(a) === orderOf(b);

function orderOf(document: object): string {
  return "properties" in document && document.properties ? Object.keys(document.properties).join(" ") : "";
}

/** The documents that differ from what was last saved. */
export function unsavedDocuments({ saved, now, published, standing = NONE }: Sets): readonly UnsavedDocument[] {
  return KINDS.flatMap((kind) => {
    const before: Readonly<Record<string, object>> = saved[kind];
    const after: Readonly<Record<string, object>> = now[kind];
    const original: Readonly<Record<string, object>> = published[kind];
    if (before === after) return [];
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys
      .filter((key) => before[key] !== after[key])
      .flatMap((key) => {
        const document = after[key] ?? null;
        const stood = standing.get(`${kind}/${key}`);
        if (stood !== undefined && sameJson(document, stood)) {
          const was = before[key];
          return was === undefined || sameJson(was, stood) ? [] : [{ kind, key, document: null }];
        }
        const base = original[key];
        const back = document !== null && base !== undefined && sameJson(document, base) && sameOrder(document, base);
        return [{ kind, key, document: back ? base : document }];
      });
  });
}
