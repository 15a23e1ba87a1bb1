import type { WriteResult } from "@quoin/store";
import { templateDb } from "../tables/installed-packages.ts";
import type { Workspace } from "./install.ts";
import type { InstallProgress } from "./install-progress.ts";

export interface RemovedSampleData {
  readonly removed: number;
  /** Records that stayed, because other records need them. They keep their mark. */
  readonly kept: readonly { readonly entity: string; readonly id: string; readonly code: string }[];
}

const BATCH = 500;

/** Deletes the sample records of a package for good, last made first. Records that people made stay. */
export async function removeSampleData(
  name: string,
  { store, actor }: Workspace,
  onProgress: (progress: InstallProgress) => void = () => undefined,
): Promise<RemovedSampleData> {
  const rows = await templateDb(store)
    .selectFrom("quoin_sample")
    .select(["entity", "record"])
    .where("package", "=", name)
    .orderBy("place", "desc")
    .execute();
  const { entities } = await store.definitions.published();
  const kept: { entity: string; id: string; code: string }[] = [];
  let removed = 0;
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    await store.transaction(async (tx) => {
      const context = {
        actor: { ...actor, system: true },
        cause: { source: "template", chain: [] },
        partial: true,
      } as const;
      // An entity that is no longer published took its records with it.
      const living = batch.filter(({ entity }) => entities.has(entity));
      const refs = living.map(({ entity, record }) => ({ entity, id: record }));
      const deleted = await tx.records.write(
        refs.map((ref) => ({ op: "delete" as const, ...ref })),
        context,
      );
      const codeOf = (result: WriteResult | undefined): string | undefined =>
        result && !result.ok && result.error.code !== "not_found" ? result.error.code : undefined;
      const staying = new Map(
        refs.flatMap(({ id }, index) => (codeOf(deleted[index]) ? [[id, codeOf(deleted[index]) as string]] : [])),
      );
      const bin = refs.filter(({ id }) => !staying.has(id));
      await tx.records.write(
        bin.map((ref) => ({ op: "purge" as const, ...ref })),
        context,
      );
      kept.push(
        ...refs.flatMap((ref) => (staying.has(ref.id) ? [{ ...ref, code: staying.get(ref.id) as string }] : [])),
      );
      const gone = batch.filter(({ record }) => !staying.has(record)).map(({ record }) => record);
      removed += gone.length;
      if (gone.length > 0)
        await templateDb(tx)
          .deleteFrom("quoin_sample")
          .where("package", "=", name)
          .where("record", "in", gone)
          .execute();
    });
    onProgress({ phase: "sample", package: name, done: Math.min(start + BATCH, rows.length), total: rows.length });
  }
  return { removed, kept };
}
