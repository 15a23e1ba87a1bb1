import type { DefinitionSet } from "@quoin/definition";
import type { Command } from "./command.ts";
import { mintId } from "./mint-key.ts";

/** A list under the form: the records of `entity` whose relation `field` points at this one. */
export function addRelated(set: DefinitionSet, form: string, to: { entity: string; field: string }): Command {
  const document = set.form[form];
  // Tabs and related lists share one row of tabs.
  const taken = new Set([...(document?.tabs ?? []), ...(document?.related ?? [])].map(({ id }) => id));
  const id = mintId(to.entity.replaceAll("_", "-"), "list", (one) => taken.has(one));
  return {
    name: "addPart",
    what: to.entity,
    select: { kind: "part", id: `@related/${id}` },
    apply(draft) {
      const owner = draft.form[form];
      if (owner) owner.related = [...(owner.related ?? []), { id, entity: to.entity, field: to.field }];
    },
  };
}
