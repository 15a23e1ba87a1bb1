import { randomUUID } from "node:crypto";
import { AppError } from "@quoin/definition";
import type { Store } from "@quoin/store";
import { tablesOf } from "../tables/tables-of.ts";
import type { SavedViewTable } from "../tables/tables.ts";

/** A list as somebody arranged it: its own, or shared with all who may read the entity. `state` is the web app's. */
export interface SavedView {
  readonly id: string;
  readonly entity: string;
  readonly name: string;
  readonly owner: string;
  readonly shared: boolean;
  readonly state: Readonly<Record<string, unknown>>;
  readonly updatedAt: string;
}

export interface SavedViews {
  /** Those of one's own and the shared ones, by name. */
  list(entity: string, user: string): Promise<SavedView[]>;
  /** Creates, or changes one's own (an administrator: any). Throws `not_found`. */
  save(
    view: { id?: string; entity: string; name: string; shared: boolean; state: Record<string, unknown> },
    by: { user: string; admin: boolean },
  ): Promise<SavedView>;
  remove(id: string, by: { user: string; admin: boolean }): Promise<void>;
}

const toView = (row: SavedViewTable): SavedView => ({
  id: row.id,
  entity: row.entity,
  name: row.name,
  owner: row.owner,
  shared: row.shared === 1,
  state: JSON.parse(row.state) as Record<string, unknown>,
  updatedAt: row.updated_at,
});

export function createSavedViews(store: Store, clock: () => Date): SavedViews {
  const db = tablesOf(store.db);
  const missing = (): never => {
    throw new AppError("not_found", "There is no such view.");
  };
  return {
    async list(entity, user) {
      const rows = await db
        .selectFrom("quoin_saved_view")
        .selectAll()
        .where("entity", "=", entity)
        .where((where) => where.or([where("owner", "=", user), where("shared", "=", 1)]))
        .orderBy("name")
        .execute();
      return rows.map(toView);
    },

    async save(view, by) {
      const now = clock().toISOString();
      const content = {
        name: view.name,
        shared: view.shared ? 1 : 0,
        state: JSON.stringify(view.state),
        updated_at: now,
      };
      if (view.id === undefined) {
        const row = { id: randomUUID(), entity: view.entity, owner: by.user, created_at: now, ...content };
        await db.insertInto("quoin_saved_view").values(row).execute();
        return toView(row);
      }
      const one = db
        .updateTable("quoin_saved_view")
        .set(content)
        .where("id", "=", view.id)
        .where("entity", "=", view.entity);
      const row = await (by.admin ? one : one.where("owner", "=", by.user)).returningAll().executeTakeFirst();
      return row ? toView(row) : missing();
    },

    async remove(id, by) {
      const one = db.deleteFrom("quoin_saved_view").where("id", "=", id);
      const { numDeletedRows } = await (by.admin ? one : one.where("owner", "=", by.user)).executeTakeFirst();
      if (numDeletedRows === 0n) missing();
    },
  };
}
