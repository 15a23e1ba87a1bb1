import type { JobStatus, Store } from "@quoin/store";
import { tablesOf } from "../tables/tables-of.ts";
import type { ImportTable } from "../tables/tables.ts";
import type { ImportRowError, ImportSource, ImportState } from "./import-types.ts";

const SHOWN = 50;

/** How far an import is, with its first errors. */
export async function stateOf(store: Store, row: ImportTable): Promise<ImportState> {
  const job = row.job === null ? undefined : await store.jobs.get(row.job);
  const db = tablesOf(store.db);
  const first = async (warning: number): Promise<readonly ImportRowError[]> => {
    const rows = await db
      .selectFrom("quoin_import_error")
      .select(["row", "problems"])
      .where("import", "=", row.id)
      .where("warning", "=", warning)
      .orderBy("row")
      .limit(SHOWN)
      .execute();
    return rows.map((one) => ({
      row: one.row,
      problems: JSON.parse(one.problems) as ImportRowError["problems"],
    }));
  };
  const warned = await db
    .selectFrom("quoin_import_error")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("import", "=", row.id)
    .where("warning", "=", 1)
    .executeTakeFirst();
  const status: JobStatus | "uploaded" = row.job === null ? "uploaded" : (job?.status ?? "done");
  return {
    id: row.id,
    entity: row.entity,
    fileName: row.file_name,
    createdAt: row.created_at,
    ...(row.job === null ? {} : { job: row.job }),
    status,
    rows: (JSON.parse(row.source) as ImportSource).rows,
    created: row.created,
    updated: row.updated,
    failed: row.failed,
    warned: Number(warned?.count ?? 0),
    errors: await first(0),
    warnings: await first(1),
  };
}
