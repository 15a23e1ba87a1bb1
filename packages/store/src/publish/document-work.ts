import { KINDS, type DefinitionSet } from "@quoin/definition";
import { own } from "../naming/own.ts";
import type { Work } from "./work.ts";

/** Changes of documents as such: they touch no row. An entity's fields are steps of their own. */
export function documentWork(before: DefinitionSet, after: DefinitionSet): readonly Work[] {
  return KINDS.flatMap((kind) => {
    const olds: Readonly<Record<string, unknown>> = before[kind];
    const news: Readonly<Record<string, unknown>> = after[kind];
    return [...new Set([...Object.keys(olds), ...Object.keys(news)])].flatMap((key): Work[] => {
      const [old, now] = [own(olds, key), own(news, key)];
      if (JSON.stringify(old) === JSON.stringify(now)) return [];
      const change = old === undefined ? "add" : now === undefined ? "remove" : "change";
      if (kind === "entity" && (change !== "change" || sameButFields(old, now))) return [];
      return [{ kind: "change-document", class: "instant", document: `${kind}/${key}`, change }];
    });
  });
}

function sameButFields(old: unknown, now: unknown): boolean {
  const bare = (document: unknown) =>
    JSON.stringify({ ...(document as object), properties: undefined, required: undefined });
  return bare(old) === bare(now);
}
