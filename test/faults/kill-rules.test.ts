import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RuleDocument } from "@quoin/definition";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startProcess } from "../support/faults/server-process.ts";
import { databaseEnv, dropDatabaseOf } from "../support/postgres/database-env.ts";
import { RULES_SET } from "../support/rules/rules-set.ts";
import { ADMIN, startTestServer } from "../support/server/start-test-server.ts";
import { TestClient } from "../support/server/test-client.ts";

let data = "";
/** What the address outside was asked, in turn: the key under which it is to happen once. */
const asked: string[] = [];
/** The address is out of order until it is told to work. */
let works = false;

const outside = createServer((request, response) => {
  asked.push(String(request.headers["idempotency-key"]));
  request.resume().on("end", () => response.writeHead(works ? 200 : 503).end("{}"));
});

const note = (name: string) => ({
  id: name,
  type: "create-record",
  settings: { entity: "note", values: { name: { value: name }, deal: { path: "record.id" } } },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => outside.listen(0, "127.0.0.9", resolve));
  const { port } = outside.address() as AddressInfo;
  const call = { id: "call", type: "call-webhook", settings: { url: `http://127.0.0.9:${port}/` } };
  const pause = { id: "pause", type: "wait", settings: { until: { path: "record.due_at" } } };
  const rule: Record<string, RuleDocument> = {
    waits: { entity: "deal", trigger: { type: "created" }, steps: [note("before"), pause, note("after")] },
    calls: { entity: "deal", trigger: { type: "created" }, steps: [note("first"), call, note("last")] },
  };
  data = mkdtempSync(join(tmpdir(), "quoin-rules-"));
  await using server = await startTestServer({ data });
  await server.admin();
  const { entity } = RULES_SET;
  const { deal } = entity;
  const due_at = { type: "string", "x-type": "instant", format: "date-time" } as const;
  const withDue = { ...deal, properties: { ...deal?.properties, due_at } } as NonNullable<typeof deal>;
  await server.publish({ ...RULES_SET, entity: { ...entity, deal: withDue }, rule });
});

afterAll(async () => {
  await new Promise((resolve) => outside.close(resolve));
  await dropDatabaseOf(data);
  rmSync(data, { recursive: true, force: true });
});

const signedIn = (url: string): Promise<TestClient> => new TestClient(url).signIn(ADMIN.email, ADMIN.password);

const notesOf = async (admin: TestClient): Promise<string[]> =>
  (await admin.ask("GET", "/api/v1/note?limit=500")).json.data.map(({ name }) => String(name)).toSorted();

/** The state in which the two runs stand: of each its rule, its status and the step that it came to. */
async function standing(admin: TestClient): Promise<string[]> {
  const runs = await admin.trpc.rules.runs.query({ limit: 50 });
  const details = runs.map(async ({ id, rule, status }) => {
    const { steps } = await admin.trpc.rules.run.query({ id });
    const last = steps.at(-1);
    return `${rule} ${status} ${last?.step} ${last?.error ? "to be tried again" : last?.status}`;
  });
  return (await Promise.all(details)).toSorted();
}

test(
  "killed while one rule waits and another tries its webhook again: each goes on where it was, nothing done twice",
  { timeout: 240_000 },
  async () => {
    const env = await databaseEnv(data);
    let due = new Date();
    {
      await using server = await startProcess(data, env, { outside: true });
      const admin = await signedIn(server.url);
      // Long enough that the server is killed before.
      due = new Date(Date.now() + 20_000);
      const made = await admin.ask("POST", "/api/v1/deal", { body: { name: "D", due_at: due.toISOString() } });
      expect(made.status).toBe(201);
      await expect
        .poll(() => standing(admin), { timeout: 60_000, interval: 100 })
        .toEqual(["calls waiting call to be tried again", "waits waiting pause waiting"]);
      await server.kill();
    }
    expect(new Set(asked).size).toBe(1);
    works = true;
    const before = asked.length;

    await using server = await startProcess(data, env, { outside: true });
    const admin = await signedIn(server.url);
    await expect
      .poll(() => standing(admin), { timeout: 120_000, interval: 200 })
      .toEqual(["calls done last done", "waits done after done"]);
    expect(Date.now()).toBeGreaterThanOrEqual(due.getTime());
    expect(await notesOf(admin)).toEqual(["after", "before", "first", "last"]);
    expect(asked.length).toBe(before + 1);
    expect(new Set(asked).size).toBe(1);
  },
);
