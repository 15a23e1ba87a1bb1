import type { Actor, Store } from "@quoin/store";

/** Titles by id; what the reader may not see, or not the title of, is left out. */
export async function titlesOf(
  store: Store,
  of: { entity: string; ids: readonly string[] },
  actor: Actor,
): Promise<Record<string, string>> {
  const { entities } = await store.definitions.published();
  const title = entities.get(of.entity)?.title;
  const ids = [...new Set(of.ids)];
  if (title === undefined || ids.length === 0) return {};
  const where = { required: ["id"], properties: { id: { enum: ids } } };
  const page = await store.records.query(
    { entity: of.entity, where, fields: title === "id" ? ["id"] : ["id", title], limit: ids.length },
    actor,
  );
  return Object.fromEntries(page.data.map((row) => [String(row["id"]), String(row[title] ?? row["id"])]));
}
