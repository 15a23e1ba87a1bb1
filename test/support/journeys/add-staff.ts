import type { TestClient } from "../server/test-client.ts";
import { STAFF } from "./people.ts";

/** Makes the member of staff with the role of selling, and gives back their id. */
export async function addStaff({ trpc }: TestClient, roles: readonly string[] = ["sales"]): Promise<string> {
  const { id } = await trpc.users.create.mutate({ ...STAFF, roles: [...roles], locale: "zh-CN" });
  return id;
}

/** Creates records one after another and gives back their ids. */
export async function addRecords(
  { trpc }: TestClient,
  entity: string,
  records: readonly Readonly<Record<string, unknown>>[],
): Promise<string[]> {
  const changes = records.map((values) => ({ op: "create" as const, entity, values }));
  const results = await trpc.records.write.mutate({ changes });
  return results.map((result) => {
    if (!result.ok) throw new Error(`A record of ${entity} was refused.`);
    return result.id;
  });
}
