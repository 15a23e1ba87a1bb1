import type { Entity } from "@quoin/definition";
import type { Published } from "../../definitions/published.ts";
import { own } from "../../naming/own.ts";
import type { Choices } from "./field-choices.ts";
import { needsNewHome } from "./needs-new-home.ts";

/** "entity.field" of the published fields whose values have to be written anew into a place of their own. */
export function movingFields(
  current: Published,
  entities: ReadonlyMap<string, Entity>,
  choices: Choices,
): ReadonlySet<string> {
  const moving = new Set<string>();
  for (const entity of entities.values()) {
    const known = current.entities.get(entity.key);
    const places = own(current.physical.entities, entity.key)?.fields;
    for (const field of entity.fields) {
      const [old, place] = [known?.fieldByKey.get(field.key), own(places, field.key)];
      const name = `${entity.key}.${field.key}`;
      if (old === undefined || place === undefined) continue;
      if (needsNewHome({ field: old, place }, field, own(choices, name))) moving.add(name);
    }
  }
  return moving;
}
