import type { EntityDocument } from "@quoin/definition";
import { castDraft } from "immer";
import type { Command } from "./command.ts";
import { setKeys } from "./set-keys.ts";

export type EntityChange = {
  readonly [K in keyof Omit<EntityDocument, "properties" | "required" | "type">]?: EntityDocument[K] | undefined;
};

/** Changes what an entity is called, its icon, and what names its records. */
export function changeEntity(entity: string, change: EntityChange): Command {
  return {
    name: "changeEntity",
    what: entity,
    merge: `entity ${entity} ${Object.keys(change).join(" ")}`,
    apply(draft) {
      const document = draft.entity[entity];
      if (document) setKeys(document, castDraft(change));
    },
  };
}
