import { isPlainObject, type Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { RunContext } from "../define/run-context.ts";

/** Titles of the records, and names of the people and teams, that a field's value points at, by id. */
export async function titlesIn(
  { value, field, locale }: { readonly value: unknown; readonly field: Field; readonly locale: string },
  { ports, published, actor }: RunContext,
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  const target = fieldType(field.type).references?.(field);
  const pointer = isPlainObject(value) ? value : undefined;
  const key = target && "entity" in target ? target.entity : String(pointer?.["entity"]);
  const ids = [pointer?.["id"] ?? value].flat().filter((id) => typeof id === "string");
  if (target && ("users" in target || "teams" in target)) {
    const names = await ports.namesOf(ids);
    for (const id of ids) titles.set(id, names.get(id) ?? id);
    return titles;
  }
  const entity = published.entities.get(key);
  const title = entity?.fieldByKey.get(entity.title);
  if (entity === undefined || title === undefined) return titles;
  const { timeZone } = actor;
  for (const [id, row] of await ports.records.findAll(key, ids, actor))
    titles.set(id, fieldType(title.type).toText(row[entity.title], title, { locale, timeZone }) || id);
  return titles;
}
