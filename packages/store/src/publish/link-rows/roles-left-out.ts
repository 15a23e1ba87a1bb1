import type { DefinitionSet, Problem } from "@quoin/definition";
import { type Conversion, pathOfConversion } from "../convert/conversion.ts";

/** Tells of roles that see a relation and are granted nothing of the rows which it becomes. */
export function rolesLeftOut(conversion: Conversion, { role }: DefinitionSet): readonly Problem[] {
  const { entity, to, intoRows } = conversion;
  if (intoRows === undefined) return [];
  const left = Object.entries(role).filter(([, { entities, abilities }]) => {
    const grant = entities?.[entity.key];
    const level = grant?.fields?.[to.key] ?? grant?.fields?.["*"];
    const sees = (grant?.read ?? false) !== false && level !== "none" && level !== "mask";
    return sees && abilities?.includes("admin") !== true && entities?.[intoRows.entity]?.read === undefined;
  });
  if (left.length === 0) return [];
  const names = left.map(([key, { labels }]) => labels?.[conversion.context.locale] ?? labels?.["en"] ?? key);
  return [{ path: pathOfConversion(conversion), code: "rows_without_rights", params: { roles: names.join(", ") } }];
}
