import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type { Change } from "@quoin/store";
import { SYSTEM_ACTOR } from "../server/system-actor.ts";
import { startTestServer, type TestServer } from "../server/start-test-server.ts";
import type { TestClient } from "../server/test-client.ts";
import { AREAS, BINNED, DEALS, FIRMS, twinData, type TwinSight } from "./twin-data.ts";
import { TWINS } from "./twin-set.ts";

/** One of two workspaces that differ in nothing but what their reader may not see. */
export interface Twin {
  readonly server: TestServer;
  readonly reader: TestClient & { readonly id: string };
  /** Files that the reader may fetch and may not fetch. */
  readonly files: readonly string[];
}

/** Opens a workspace and fills it: the same steps at the same instants in both, so that both logs have the same entries about the same fields. */
export async function openTwin(second: boolean, roles: readonly string[], sees: TwinSight): Promise<Twin> {
  let now = Date.parse("2026-03-29T00:00:00.000Z");
  const server = await startTestServer({ clock: () => new Date(now) });
  await server.publish(TWINS);
  const admin = await server.admin();
  const reader = await server.user("reader", roles);
  const other = await server.user("other", []);
  const { store } = server.server.workspace.services;
  const actor = { ...SYSTEM_ACTOR, userId: other.id };
  const write = async (changes: readonly Change[]): Promise<void> => {
    now += 1000;
    await store.records.write(changes, { actor, duplicates: "allow" });
  };
  const { rows, steps } = twinData(second, sees, { reader: reader.id, other: other.id });
  for (const [entity, all] of rows) await write([...all].map(([id, values]) => ({ op: "create", entity, id, values })));
  for (const step of steps)
    await write([...step].map(([id, values]) => ({ op: "update", entity: "firm", id, values })));
  const receive = async (name: string): Promise<string> =>
    (await store.files.receive(Readable.from([Buffer.from(name)]), { name, limit: 1e6, actor })).id;
  const [shown, hidden, foreign] = [await receive("shown.txt"), await receive("hush.txt"), await receive("far.txt")];
  const take = (firm: string | undefined, field: string, id: string): Change => ({
    op: "update",
    entity: "firm",
    id: firm ?? "",
    values: { [field]: [{ id, name: `${field}.txt` }] },
  });
  await write([take(FIRMS[0], "files", shown), take(FIRMS[4], "hush", hidden), take(FIRMS[1], "files", foreign)]);
  await write(BINNED.map((id): Change => ({ op: "delete", entity: "firm", id })));
  await write([{ op: "delete", entity: "deal", id: DEALS[2] ?? "" }]);
  await write(
    AREAS.slice(6).map((id): Change => ({ op: "update", entity: "area", id, values: { name: `Moved ${id}` } })),
  );
  const { job } = await admin.trpc.duplicates.scan.mutate({ entity: "firm" });
  while ((await admin.trpc.jobs.get.query({ id: job })).status !== "done") await sleep(20);
  return { server, reader, files: [shown, hidden, foreign] };
}
