import { expect, test } from "vitest";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

/** With another address the same question goes through all of tRPC's layers. */
const THROUGH = "/api/trpc/records.write?through=tRPC";
const PAST = "/api/trpc/records.write";

const create = (values: unknown, more = {}) => ({ changes: [{ op: "create", entity: "company", values }], ...more });

/** What differs between any two writes: ids, positions, instants. */
const alike = (text: string): string =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
    .replaceAll(/"position":\d+/g, '"position":0')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, "instant");

test("a page keeps what a record holds, though it reads like the end of a page", async () => {
  await using server = await startTestServer();
  const kept = {
    type: "object",
    properties: { kept: { "x-type": "json" }, place: { type: "integer", "x-type": "integer" } },
  } as const;
  await server.publish({ entity: { thing: kept } });
  const admin = await server.admin();
  const value = { first: 1, next: null };
  for (const place of [1, 2]) await admin.ask("POST", "/api/v1/thing", { body: { kept: value, place } });
  const asked = { entity: "thing", fields: ["kept"], sort: [{ field: "place" }] };
  for (const more of [{ limit: 1 }, { limit: 1, count: true }, {}, { count: "exact" }] as const) {
    const page = await admin.trpc.records.query.query({ ...asked, ...more });
    expect(page.data[0]?.["kept"]).toEqual(value);
    expect(Object.hasOwn(page, "next")).toBe("limit" in more);
  }
});

test("single writes past tRPC's layers are answered as those through them", async () => {
  await using server = await startTestServer();
  await server.publish(SALES);
  const admin = await server.admin();
  const asked: readonly (readonly [name: string, body: unknown, headers?: Record<string, string>])[] = [
    ["sound", create({ size: 3 })],
    ["sound, with a key", create({ size: 4 }, { source: "inline" })],
    ["not valid", create({ size: -1 })],
    ["unknown field", create({ nonsense: 1 })],
    ["unknown entity", { changes: [{ op: "create", entity: "nothing", values: {} }] }],
    ["missing record", { changes: [{ op: "update", entity: "company", id: "none", values: { size: 1 } }] }],
    ["each by itself", { ...create({ size: -1 }), partial: true }],
    ["wrong input", { changes: [] }],
    ["unknown key", { ...create({}), colour: "red" }],
    ["not JSON", "{"],
    ["no object", "7"],
    ["not called JSON", JSON.stringify(create({ size: 5 })), { "content-type": "text/plain" }],
  ];
  let name = 0;
  for (const [what, body, headers = { "content-type": "application/json" }] of asked) {
    const send = (path: string, batch: boolean) => {
      const filled = JSON.stringify(body).replace('"values":{', `"values":{"name":"firm ${(name += 1)}",`);
      const own = typeof body === "string" ? body : filled.replace(`,}`, "}");
      return admin.ask("POST", `${path}${batch ? `${path.includes("?") ? "&" : "?"}batch=1` : ""}`, {
        body: batch && own !== "{" ? `{"0":${own}}` : own,
        headers,
      });
    };
    for (const batch of [false, true]) {
      const [past, through] = [await send(PAST, batch), await send(THROUGH, batch)];
      const seen = alike(past.text).replaceAll(/firm \d+/g, "firm");
      expect([what, past.status, seen]).toEqual([
        what,
        through.status,
        alike(through.text).replaceAll(/firm \d+/g, "firm"),
      ]);
    }
  }
  const failed = await admin.trpc.records.write.mutate(create({ name: "firm 1" }) as never).catch((e: unknown) => e);
  expect(failed).toMatchObject({ data: { code: "duplicate", details: [{ path: "/name", code: "not_unique" }] } });
});

test("nobody, a token that may only read, and a foreign page write nothing either way", async () => {
  await using server = await startTestServer();
  await server.publish(SALES);
  const admin = await server.admin();
  const { secret } = await admin.trpc.tokens.create.mutate({ name: "reading", scopes: ["read"] });
  const reader = server.client();
  reader.token = secret;
  for (const path of [PAST, THROUGH]) {
    expect((await server.client().ask("POST", path, { body: create({ name: "a" }) })).status).toBe(401);
    expect((await reader.ask("POST", path, { body: create({ name: "b" }) })).status).toBe(403);
    const foreign = { body: create({ name: "c" }), origin: "https://evil.example" };
    expect((await admin.ask("POST", path, foreign)).status).toBe(403);
    expect((await admin.ask("POST", path, { ...foreign, origin: null })).status).toBe(403);
  }
  expect((await admin.ask("GET", "/api/v1/company")).json.data).toEqual([]);
});
