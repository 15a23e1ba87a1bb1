import { seenValue } from "@quoin/fields";
import type { Actor, Row, Store } from "@quoin/store";

export interface FoundRecord {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
}

/** Records of one entity that a text finds, best first; the latest changed for an empty text. */
export async function findForRelation(
  store: Store,
  find: { entity: string; text: string; limit: number },
  actor: Actor,
): Promise<FoundRecord[]> {
  if (find.text.trim() !== "") {
    const hits = await store.records.search(find.text, actor, { entities: [find.entity], limit: find.limit });
    return hits.map(({ id, title, subtitle }) => ({ id, title, ...(subtitle ? { subtitle } : {}) }));
  }
  const { entities } = await store.definitions.published();
  const entity = entities.get(find.entity);
  if (!entity) return [];
  const fields = entity.title === "id" ? ["id"] : ["id", entity.title];
  const page = await store.records.query(
    { entity: find.entity, fields, sort: [{ field: "updated_at", desc: true }], limit: find.limit },
    actor,
  );
  const field = entity.fieldByKey.get(entity.title);
  const titleOf = (row: Row) => field && seenValue(field, row[entity.title]);
  return page.data.map((row) => ({ id: String(row["id"]), title: String(titleOf(row) ?? row["id"]) }));
}
