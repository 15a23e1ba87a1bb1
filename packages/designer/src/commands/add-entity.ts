import type { DefinitionSet, LocalizedText } from "@quoin/definition";
import { linkEntity } from "../navigation/link-entity.ts";
import type { Command } from "./command.ts";
import { mintName } from "./mint-key.ts";

interface NewEntity {
  readonly labels: LocalizedText;
  readonly plural?: LocalizedText | undefined;
  readonly icon?: string | undefined;
  /** What the field that names its records is called. */
  readonly title: LocalizedText;
  /** What the form's first section is called. */
  readonly section: LocalizedText;
  /** What the group of the navigation is called that gets a link to it. Left out, it gets none. */
  readonly group?: LocalizedText | undefined;
}

/** A new entity with a name field, a form and, if wanted, a link in the navigation. Its key is the command's `what`. */
export function addEntity(
  set: DefinitionSet,
  { labels, plural, icon, title, section, group }: NewEntity,
): Command & { what: string } {
  const key = mintName(labels, "entity", (name) => Object.hasOwn(set.entity, name));
  const form = freeFormKey(set, key);
  return {
    name: "addEntity",
    what: key,
    select: { kind: "entity" },
    apply(draft) {
      draft.entity[key] = {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        type: "object",
        "x-labels": { ...labels },
        ...(plural && { "x-plural": { ...plural } }),
        ...(icon && { "x-icon": icon }),
        "x-title": "name",
        properties: {
          name: { type: "string", "x-type": "text", maxLength: 200, "x-name": true, "x-labels": { ...title } },
        },
        required: ["name"],
      };
      draft.form[form] = {
        entity: key,
        tabs: [
          { id: "main", sections: [{ id: "basic", labels: { ...section }, items: [{ id: "name", field: "name" }] }] },
        ],
      };
      if (group) linkEntity(draft, key, group);
    },
  };
}

function freeFormKey(set: DefinitionSet, entity: string): string {
  const base = `${entity.replaceAll("_", "-")}-record`;
  let key = base;
  for (let n = 2; Object.hasOwn(set.form, key); n++) key = `${base}-${n}`;
  return key;
}
