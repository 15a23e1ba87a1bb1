import { randomUUID } from "node:crypto";
import type { Store } from "@quoin/store";
import type { Kysely } from "kysely";
import { tablesOf } from "../tables/tables-of.ts";
import type { ApiTables } from "../tables/tables.ts";

/** Something to tell one user. The same `key` twice is one notification. */
export interface Notice {
  readonly user: string;
  readonly title: string;
  readonly body?: string;
  readonly entity?: string;
  readonly record?: string;
  readonly key: string;
}

export interface Notification {
  readonly id: string;
  readonly title: string;
  readonly body?: string;
  readonly entity?: string;
  readonly record?: string;
  readonly at: string;
  readonly readAt?: string;
}

export interface Notifications {
  /** Writes inside the caller's transaction. */
  notify(db: Kysely<ApiTables>, notice: Notice): Promise<void>;
  /** Newest first; `before` is the `at` of the last one seen. */
  list(user: string, page: { before?: string; limit: number; unread?: boolean }): Promise<Notification[]>;
  unreadCount(user: string): Promise<number>;
  /** Those named, or all. */
  markRead(user: string, ids?: readonly string[]): Promise<void>;
}

export function createNotifications(store: Store, clock: () => Date): Notifications {
  const db = tablesOf(store.db);
  return {
    async notify(tables, notice) {
      await tables
        .insertInto("quoin_notification")
        .values({
          id: randomUUID(),
          key: notice.key,
          user: notice.user,
          title: notice.title,
          body: notice.body ?? null,
          entity: notice.entity ?? null,
          record: notice.record ?? null,
          at: clock().toISOString(),
          read_at: null,
        })
        .onConflict((conflict) => conflict.column("key").doNothing())
        .execute();
    },

    async list(user, { before, limit, unread }) {
      let query = db
        .selectFrom("quoin_notification")
        .selectAll()
        .where("user", "=", user)
        .orderBy("at", "desc")
        .orderBy("id", "desc")
        .limit(limit);
      if (before !== undefined) query = query.where("at", "<", before);
      if (unread) query = query.where("read_at", "is", null);
      return (await query.execute()).map((row) => ({
        id: row.id,
        title: row.title,
        ...(row.body === null ? {} : { body: row.body }),
        ...(row.entity === null ? {} : { entity: row.entity }),
        ...(row.record === null ? {} : { record: row.record }),
        at: row.at,
        ...(row.read_at === null ? {} : { readAt: row.read_at }),
      }));
    },

    async unreadCount(user) {
      const { unread } = await db
        .selectFrom("quoin_notification")
        .select((select) => select.fn.countAll().as("unread"))
        .where("user", "=", user)
        .where("read_at", "is", null)
        .executeTakeFirstOrThrow();
      return Number(unread);
    },

    async markRead(user, ids) {
      const query = db
        .updateTable("quoin_notification")
        .set({ read_at: clock().toISOString() })
        .where("user", "=", user)
        .where("read_at", "is", null);
      await (ids === undefined ? query : query.where("id", "in", ids.length > 0 ? [...ids] : [""])).execute();
    },
  };
}
