import type { Store } from "@quoin/store";
import type { RequestHandler } from "express";
import { sql } from "kysely";

/** Whether the database answers, and how much work waits. Tells nothing that is worth knowing to a stranger. */
export const health =
  (store: Store, version: string): RequestHandler =>
  async (_request, response) => {
    response.setHeader("Cache-Control", "no-store");
    try {
      await sql`select 1`.execute(store.db);
      const pending = await store.jobs.count("waiting");
      response.json({ status: "ok", version, database: store.dialect.name, pending });
    } catch {
      response.status(503).json({ status: "down", version, database: store.dialect.name, pending: 0 });
    }
  };
