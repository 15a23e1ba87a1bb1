import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RuleDocument } from "@quoin/definition";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseEnv, dropDatabaseOf } from "../support/postgres/database-env.ts";
import { startProcess } from "../support/faults/server-process.ts";
import { RULES_SET } from "../support/rules/rules-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

const NOTE: RuleDocument = {
  entity: "deal",
  trigger: { type: "created" },
  condition: { required: ["stage"], properties: { stage: { const: "won" } } },
  steps: [
    {
      id: "note",
      type: "create-record",
      settings: { entity: "note", values: { name: { path: "record.name" }, deal: { path: "record.id" } } },
    },
    { id: "count", type: "set-fields", settings: { values: { amount: { value: 1 } } } },
  ],
};

let data = "";
let token = "";

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "quoin-faults-"));
  await using server = await startTestServer({ data });
  const admin = await server.admin();
  await server.publish({ ...RULES_SET, rule: { note: NOTE } });
  ({ secret: token } = await admin.trpc.tokens.create.mutate({ name: "faults", scopes: ["read", "write"] }));
});

afterAll(async () => {
  await dropDatabaseOf(data);
  rmSync(data, { recursive: true, force: true });
});

const ask = async (url: string, init: RequestInit = {}): Promise<Record<string, unknown>> => {
  const answer = await fetch(url, {
    ...init,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...init.headers },
  });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
};

/** Creates won deals of these names and gives their ids: one by itself, several in one write, whose events come together. */
async function createDeals(url: string, names: readonly string[]): Promise<readonly string[]> {
  const deals = names.map((name) => ({ name, stage: "won", amount: 0 }));
  if (deals.length === 1) {
    const made = await ask(`${url}/api/v1/deal`, { method: "POST", body: JSON.stringify(deals[0]) });
    return [String(made["id"])];
  }
  const body = JSON.stringify({ items: deals.map((create) => ({ create })) });
  const { results } = await ask(`${url}/api/v1/deal/bulk`, { method: "POST", body });
  return (results as { readonly id: string }[]).map(({ id }) => id);
}

/** Every row of an entity, page by page. */
async function everything(url: string, entity: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  let cursor = "";
  do {
    const page = await ask(`${url}/api/v1/${entity}?limit=500${cursor && `&cursor=${cursor}`}`);
    rows.push(...(page["data"] as Record<string, unknown>[]));
    cursor = (page["next"] as string | null) ?? "";
  } while (cursor);
  return rows;
}

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 900; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("It did not come to that in 90 s.");
};

test(
  "killed in the middle of writes and rules: nothing acknowledged is missing, nothing is done twice",
  { timeout: 240_000 },
  async () => {
    const acknowledged = new Set<string>();
    for (let round = 0; round < 4; round += 1) {
      await using server = await startProcess(data, await databaseEnv(data));
      let going = true;
      const write = async (writer: number): Promise<void> => {
        for (let n = 0; going; n += 1) {
          const names = Array.from({ length: writer === 1 ? 40 : 1 }, (_, i) => `${round}-${writer}-${n}-${i}`);
          const made = await createDeals(server.url, names).catch(() => undefined);
          if (!made) return;
          for (const id of made) acknowledged.add(id);
          // All rounds together stay below the runs that a rule may begin in a minute, however quick the machine is.
          await new Promise((resolve) => setTimeout(resolve, writer === 1 ? 200 : 50));
        }
      };
      const writers = [1, 2, 3, 4].map(write);
      await new Promise((resolve) => setTimeout(resolve, 500 + 350 * round));
      await server.kill();
      going = false;
      await Promise.all(writers);
    }
    expect(acknowledged.size).toBeGreaterThan(20);

    await using server = await startProcess(data, await databaseEnv(data));
    const deals = await everything(server.url, "deal");
    const ids = new Set(deals.map(({ id }) => String(id)));
    expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
    await until(async () => (await everything(server.url, "deal")).every(({ amount }) => amount === 1));
    const notes = await everything(server.url, "note");
    expect(notes.map(({ deal }) => String(deal)).toSorted()).toEqual([...ids].toSorted());
  },
);

test(
  "killed in the middle of an import: it goes on where it was, no row lost or doubled",
  { timeout: 240_000 },
  async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `Shop ${n},${n}`);
    const csv = `name,visits\n${rows.join("\n")}\n`;
    let job = "";
    for (let round = 0; round < 3; round += 1) {
      await using server = await startProcess(data, await databaseEnv(data));
      if (round === 0) {
        const headers = { "content-type": "text/csv" };
        const state = await ask(`${server.url}/api/v1/shop/import?filename=shops.csv`, {
          method: "POST",
          body: csv,
          headers,
        });
        job = String(state["job"]);
      }
      await new Promise((resolve) => setTimeout(resolve, 300 + 200 * round));
      await server.kill();
    }
    await using server = await startProcess(data, await databaseEnv(data));
    await until(async () => (await ask(`${server.url}/api/v1/jobs/${job}`))["status"] === "done");
    const shops = await everything(server.url, "shop");
    expect(shops).toHaveLength(20_000);
    expect(new Set(shops.map(({ visits }) => visits)).size).toBe(20_000);
  },
);

test("killed in the middle of uploads: what was acknowledged is whole, and nothing names what is not there", async () => {
  const contents = new Map<string, string>();
  const raw = { "content-type": "application/octet-stream" };
  {
    await using server = await startProcess(data, await databaseEnv(data));
    let going = true;
    const upload = async (writer: number): Promise<void> => {
      for (let n = 0; going; n += 1) {
        const body = `${writer} ${n} `.repeat(20_000);
        try {
          const made = await ask(`${server.url}/api/v1/files?name=a`, { method: "POST", body, headers: raw });
          contents.set(String(made["id"]), body);
        } catch {
          return;
        }
      }
    };
    const writers = [0, 1, 2].map(upload);
    await until(() => Promise.resolve(contents.size > 8));
    await server.kill();
    going = false;
    await Promise.all(writers);
  }
  await using again = await startTestServer({ data });
  const { store } = again.server.workspace.services;
  expect(await store.verify()).toEqual([]);
  for (const [id, body] of contents) {
    const answer = await fetch(`${again.url}/api/v1/files/${id}`, { headers: { authorization: `Bearer ${token}` } });
    expect((await answer.text()) === body).toBe(true);
  }
});
