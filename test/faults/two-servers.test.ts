import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RuleDocument } from "@quoin/definition";
import { afterAll, beforeAll, expect, test } from "vitest";
import { moveTo, readEnvironment } from "@quoin/server";
import { followLive } from "../support/faults/follow-live.ts";
import { type ServerProcess, startProcess } from "../support/faults/server-process.ts";
import { databaseEnv, dropDatabaseOf } from "../support/postgres/database-env.ts";
import { RULES_SET } from "../support/rules/rules-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

const note = (id: string, name: string) => ({
  id,
  type: "create-record",
  settings: { entity: "note", values: { name: { value: name }, deal: { path: "record.id" } } },
});

/** One note at once, one from the first step after a wait, which is a row with a due time. */
const NOTES: RuleDocument = {
  entity: "deal",
  trigger: { type: "created" },
  steps: [note("now", "now"), { id: "pause", type: "wait", settings: { for: { minutes: 0 } } }, note("later", "later")],
};

/** So many by each server before one is killed, and by the other after it, in each round. */
const WRITES = 10;

/** All in the transaction that begins it. */
const ONCE: RuleDocument = { entity: "deal", trigger: { type: "created" }, steps: [note("once", "once")] };

let folder = "";
let token = "";
let env: Readonly<Record<string, string>> = {};
const dataOf = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "quoin-two-"));
  await using server = await startTestServer({ data: dataOf("one") });
  const admin = await server.admin();
  await server.publish({ ...RULES_SET, rule: { notes: NOTES, once: ONCE } });
  ({ secret: token } = await admin.trpc.tokens.create.mutate({ name: "faults", scopes: ["read", "write"] }));
  env = { ...(await databaseEnv(dataOf("one"))), QUOIN_SECRET_FILE: join(dataOf("one"), "secret.json") };
});

afterAll(async () => {
  await dropDatabaseOf(dataOf("one"));
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (server: ServerProcess, path: string, body?: unknown): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${server.url}/api/v1/${path}`, {
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
};

async function everything(server: ServerProcess, entity: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  let cursor = "";
  do {
    const page = await ask(server, `${entity}?limit=500${cursor && `&cursor=${cursor}`}`);
    rows.push(...(page["data"] as Record<string, unknown>[]));
    cursor = (page["next"] as string | null) ?? "";
  } while (cursor);
  return rows;
}

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("It did not come to that in two minutes.");
};

test(
  "two servers on one database, one killed: what was acknowledged stands, rules and waits are done once, both tell live",
  { timeout: 300_000 },
  async () => {
    const acknowledged = new Set<string>();
    await using survivor = await startProcess(dataOf("one"), env);
    for (let round = 0; round < 2; round += 1) {
      await using other = await startProcess(dataOf("one"), env);
      // What one writes, a reader of the other hears of.
      await using live = await followLive(survivor.url, token);
      const made = await ask(other, "deal", { name: `heard ${round}` });
      acknowledged.add(String(made["id"]));
      await until(() => Promise.resolve(live.ids.has(String(made["id"]))));

      let going = true;
      const wrote = new Map([survivor, other].map((server) => [server, 0]));
      const write = async (server: ServerProcess, writer: number): Promise<void> => {
        for (let n = 0; going; n += 1) {
          const asked = ask(server, "deal", { name: `${round}-${writer}-${n}` });
          // Only the one that is killed may leave a write unanswered.
          const created = await (server === other ? asked.catch(() => undefined) : asked);
          if (!created) return;
          acknowledged.add(String(created["id"]));
          wrote.set(server, (wrote.get(server) ?? 0) + 1);
        }
      };
      const writers = Promise.all([survivor, other, survivor, other].map(write));
      const written = (holds: () => boolean) => Promise.race([until(() => Promise.resolve(holds())), writers]);
      await written(() => [...wrote.values()].every((count) => count >= WRITES));
      await other.kill();
      const before = wrote.get(survivor) ?? 0;
      await written(() => (wrote.get(survivor) ?? 0) >= before + WRITES);
      going = false;
      await writers;
    }
    expect(acknowledged.size).toBeGreaterThan(6 * WRITES);

    const deals = await everything(survivor, "deal");
    const ids = new Set(deals.map(({ id }) => String(id)));
    expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
    // Runs that the killed one had begun are taken over when their lease ends.
    await until(async () => (await everything(survivor, "note")).length >= 3 * ids.size);
    const notes = await everything(survivor, "note");
    const told = notes.map(({ deal, name }) => `${String(deal)} ${String(name)}`).toSorted();
    expect(told).toEqual([...ids].flatMap((id) => [`${id} later`, `${id} now`, `${id} once`]).toSorted());
  },
);

test("servers of one database count wrong passwords together, and work on one data folder", async () => {
  await using one = await startProcess(dataOf("one"), env);
  await using two = await startProcess(dataOf("one"), env);
  const statuses: number[] = [];
  for (const server of [one, two, one, two, one, two, one])
    statuses.push(
      (
        await fetch(`${server.url}/api/auth/sign-in/email`, {
          method: "POST",
          headers: { "content-type": "application/json", origin: server.url },
          body: JSON.stringify({ email: "nobody@example.com", password: "wrong password" }),
        })
      ).status,
    );
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);

  const authorization = `Bearer ${token}`;
  const sent = await fetch(`${one.url}/api/v1/files?name=a.txt`, {
    method: "POST",
    headers: { authorization, "content-type": "application/octet-stream" },
    body: "from one",
  });
  const { id } = (await sent.json()) as { id: string };
  const read = await fetch(`${two.url}/api/v1/files/${id}`, { headers: { authorization } });
  expect([sent.status, read.status, await read.text()]).toEqual([201, 200, "from one"]);
  await expect(
    moveTo(readEnvironment({ ...env, QUOIN_DATA: dataOf("one") }), dataOf("moved.db"), () => undefined),
  ).rejects.toThrow("A server is running");
});
