import type { Conversion } from "../convert/conversion.ts";
import { linkConversion, type LinkSituation } from "./link-conversion.ts";

/** By "entity.field". */
export type Links = ReadonlyMap<string, Conversion>;

/** The relations of a publish that become rows, and the tables of rows that become relations. New rows are made of one relation only. */
export function linksOf(situation: LinkSituation): Links {
  const { current, entities } = situation;
  const links = new Map<string, Conversion>();
  const taken = new Set<string>();
  for (const entity of entities.values())
    for (const field of entity.fields) {
      const old = current.entities.get(entity.key)?.fieldByKey.get(field.key);
      const link = old && linkConversion({ entity, field, old }, situation);
      const rows = link?.intoRows?.entity;
      if (link === undefined || (rows !== undefined && taken.has(rows))) continue;
      if (rows !== undefined) taken.add(rows);
      links.set(`${entity.key}.${field.key}`, link);
    }
  return links;
}
