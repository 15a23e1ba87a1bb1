import type { DocumentOfKind, Kind } from "@quoin/definition";
import { castDraft } from "immer";
import type { Command } from "./command.ts";

interface Replaced {
  readonly kind: Kind;
  readonly key: string;
  /** `undefined` takes it away. Must have the shape of its kind. */
  readonly document: unknown;
  /** "editSource": typed in the source pane. "takeTheirs": a colleague's version. */
  readonly name: "editSource" | "takeTheirs" | "keepMine" | "takeMerged";
}

/** Puts a whole document in the place of another: from the source pane, or from a colleague. */
export function replaceDocument<K extends Kind>({ kind, key, document, name }: Replaced): Command {
  return {
    name,
    what: key,
    ...(name === "editSource" && { merge: `source ${kind} ${key}` }),
    apply(draft) {
      const documents: Record<string, unknown> = draft[kind];
      if (document === undefined) delete documents[key];
      else documents[key] = castDraft(document as DocumentOfKind[K]);
    },
  };
}
