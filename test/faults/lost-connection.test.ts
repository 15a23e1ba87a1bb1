import { setTimeout as sleep } from "node:timers/promises";
import { cutConnections } from "@quoin/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { RULES_SET } from "../support/rules/rules-set.ts";
import { startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import type { TestClient } from "../support/server/test-client.ts";

// Connections to the database are cut at any moment while people save: each answer is right, and nothing is half done.

let server: TestServer;
let admin: TestClient;

beforeAll(async () => {
  server = await startTestServer();
  const step = {
    id: "note",
    type: "create-record",
    settings: { entity: "note", values: { name: { text: "of {{ record.name }}" }, deal: { path: "record.id" } } },
  };
  await server.publish({
    ...RULES_SET,
    rule: { noted: { entity: "deal", trigger: { type: "created" }, steps: [step] } },
  });
  admin = await server.admin();
});
afterAll(() => server[Symbol.asyncDispose]());

test("each save is done whole or not at all, and told so, whenever connections are lost", async () => {
  const told: { readonly name: string; readonly status: number; readonly code: string | undefined }[] = [];
  let over = false;
  const writer = async (who: number): Promise<void> => {
    for (let n = 0; n < 15; n += 1) {
      const name = `w${who}n${n}`;
      const items = [1, 2, 3].map((part) => ({ create: { name: `${name}p${part}` } }));
      const { status, json } = await admin.ask("POST", "/api/v1/deal/bulk", { body: { items } });
      told.push({ name, status, code: json.error?.code });
    }
  };
  const cutter = async (): Promise<void> => {
    for (let n = 0; !over; n += 1) {
      await sleep(7 + ((n * 13) % 40));
      await cutConnections(server.server.workspace.services.store.db);
    }
  };
  const cutting = cutter();
  await Promise.all([0, 1, 2, 3].map(writer));
  over = true;
  await cutting;

  const failed = told.filter(({ status }) => status !== 200);
  expect(failed.length).toBeGreaterThan(0);
  expect(new Set(failed.map(({ status, code }) => `${status} ${code}`))).toEqual(new Set(["503 unavailable"]));

  const names: string[] = [];
  for (let cursor: unknown = ""; cursor !== null;) {
    const page = await admin.ask(
      "GET",
      `/api/v1/deal?limit=500&fields=name${cursor ? `&cursor=${String(cursor)}` : ""}`,
    );
    names.push(...page.json.data.map((row) => String(row["name"])));
    cursor = page.json["next"] ?? null;
  }
  const parts = new Map<string, number>();
  for (const name of names) parts.set(name.replace(/p\d$/, ""), (parts.get(name.replace(/p\d$/, "")) ?? 0) + 1);
  expect([...parts.values()].every((count) => count === 3)).toBe(true);
  for (const { name, status } of told) if (status === 200) expect([name, parts.get(name)]).toEqual([name, 3]);

  // Rules have acted once for each, and live connections are back.
  const noted = async () => Number((await admin.ask("GET", "/api/v1/note?count=exact&limit=1")).json["count"]);
  for (let wait = 0; wait < 600 && (await noted()) < names.length; wait += 1) await sleep(50);
  expect(await noted()).toBe(names.length);
});
