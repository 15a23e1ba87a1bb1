import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ABUSE } from "../support/abuse/abuse-set.ts";
import { startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import type { Answer, Ask, TestClient } from "../support/server/test-client.ts";

let server: TestServer;
let admin: TestClient;
let seller: TestClient & { readonly id: string };
/** Ids that the seller must not be able to tell apart. */
let hidden = "";
let binned = "";
let hiddenDeal = "";
let mine = "";
let position = 0;
const NOWHERE = "01900000-0000-7000-8000-000000000000";

beforeAll(async () => {
  server = await startTestServer();
  await server.publish(ABUSE);
  [admin, seller] = [await server.admin(), await server.user("seller", ["seller"])];
  const make = async (client: TestClient, entity: string, body: Record<string, unknown>): Promise<string> =>
    String((await client.ask("POST", `/api/v1/${entity}`, { body })).json["id"]);
  hidden = await make(admin, "firm", { name: "Canary Ltd", notes: "canary song", secret: "canary secret" });
  binned = await make(admin, "firm", { name: "Binned Ltd" });
  await admin.ask("DELETE", `/api/v1/firm/${binned}`);
  hiddenDeal = await make(admin, "deal", { title: "Canary deal", amount: 77, firm: hidden, stage: "won" });
  mine = await make(seller, "deal", { title: "Mine", amount: 1 });
  await admin.ask("PATCH", `/api/v1/firm/${hidden}`, { body: { notes: "another canary" } });
  position = Number((await admin.ask("GET", `/api/v1/firm/${hidden}/history`)).json.data[0]?.["position"]);
});
afterAll(() => server[Symbol.asyncDispose]());

/** What a client sees of an answer, without what the ids and chance put into it. */
const seen = ({ status, text, headers }: Answer): unknown => [
  status,
  text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "<id>"),
  [...headers].filter(([name]) => !["date", "content-security-policy", "etag"].includes(name)).toSorted(),
];

const calls: readonly (readonly [what: string, call: (id: string) => readonly [string, string, Ask?]])[] = [
  ["get", (id) => ["GET", `/api/v1/firm/${id}`]],
  ["get from the bin", (id) => ["GET", `/api/v1/firm/${id}?deleted=true`]],
  ["get of some fields", (id) => ["GET", `/api/v1/firm/${id}?fields=name&titles=true`]],
  ["patch", (id) => ["PATCH", `/api/v1/firm/${id}`, { body: { notes: "x" } }]],
  ["patch of nothing", (id) => ["PATCH", `/api/v1/firm/${id}`, { body: {} }]],
  ["patch with a wrong value", (id) => ["PATCH", `/api/v1/firm/${id}`, { body: { name: 5 } }]],
  ["patch with a revision", (id) => ["PATCH", `/api/v1/firm/${id}`, { body: { notes: "x", rev: 99 } }]],
  ["patch of the hidden field", (id) => ["PATCH", `/api/v1/firm/${id}`, { body: { secret: "x" } }]],
  ["patch to a name that is taken", (id) => ["PATCH", `/api/v1/firm/${id}`, { body: { name: "Canary Ltd" } }]],
  ["delete", (id) => ["DELETE", `/api/v1/firm/${id}`]],
  ["delete with a revision", (id) => ["DELETE", `/api/v1/firm/${id}`, { headers: { "if-match": '"7"' } }]],
  ["restore", (id) => ["POST", `/api/v1/firm/${id}/restore`, { body: {} }]],
  ["history", (id) => ["GET", `/api/v1/firm/${id}/history`]],
  ["revert", (id) => ["POST", `/api/v1/firm/${id}/revert`, { body: { position } }]],
  ["revert to nowhere", (id) => ["POST", `/api/v1/firm/${id}/revert`, { body: { position: 1 } }]],
  ["a relation's value", (id) => ["PATCH", `/api/v1/deal/${mine}`, { body: { firm: id } }]],
  ["a new record's relation", (id) => ["POST", "/api/v1/deal", { body: { title: "New", firm: id } }]],
  ["bulk update", (id) => ["POST", "/api/v1/firm/bulk", { body: { items: [{ update: { id, notes: "x" } }] } }]],
  [
    "bulk update of several, partial",
    (id) => [
      "POST",
      "/api/v1/firm/bulk?partial=true",
      { body: { items: [{ update: { id, notes: "x" } }, { delete: { id } }] } },
    ],
  ],
  ["bulk delete", (id) => ["POST", "/api/v1/firm/bulk", { body: { items: [{ delete: { id } }, { delete: { id } }] } }]],
  ["list by id", (id) => ["GET", `/api/v1/firm?id=${id}&count=exact`]],
  ["list of the bin by id", (id) => ["GET", `/api/v1/firm?id=${id}&deleted=true&count=true`]],
  ["list by relation", (id) => ["GET", `/api/v1/deal?firm=${id}&count=true`]],
  [
    "aggregate by id",
    (id) => [
      "POST",
      "/api/v1/firm/query",
      {
        body: { where: { required: ["id"], properties: { id: { const: id } } }, aggregate: [{ fn: "count", as: "n" }] },
      },
    ],
  ],
  [
    "aggregate by relation",
    (id) => [
      "POST",
      "/api/v1/deal/query",
      {
        body: {
          where: { required: ["firm"], properties: { firm: { const: id } } },
          aggregate: [{ fn: "sum", field: "amount", as: "n" }],
        },
      },
    ],
  ],
  ["export by id", (id) => ["GET", `/api/v1/firm/export.csv?id=${id}`]],
  ["export as JSON", (id) => ["GET", `/api/v1/firm/export.json?id=${id}`]],
  [
    "titles",
    (id) => [
      "GET",
      `/api/trpc/records.titles?input=${encodeURIComponent(JSON.stringify({ entity: "firm", ids: [id] }))}`,
    ],
  ],
  ["search by id", (id) => ["GET", `/api/trpc/search.all?input=${encodeURIComponent(JSON.stringify({ text: id }))}`]],
  ["purge", (id) => ["POST", "/api/trpc/records.write", { body: { changes: [{ op: "purge", entity: "firm", id }] } }]],
  [
    "restore by rpc",
    (id) => ["POST", "/api/trpc/records.write", { body: { changes: [{ op: "restore", entity: "firm", id }] } }],
  ],
  [
    "upsert by id",
    (id) => [
      "POST",
      "/api/v1/firm/bulk",
      { body: { items: [{ upsert: { match: ["id"], values: { id, name: "Z" } } }] } },
    ],
  ],
  ["a button", (id) => ["POST", "/api/trpc/rules.pressButton", { body: { rule: "press", record: id, press: "p" } }]],
];

describe("a record that one may not see is one that does not exist", () => {
  test.each(calls)("%s", async (_what, call) => {
    const [nowhere, foreign, deleted] = [
      await seller.ask(...call(NOWHERE)),
      await seller.ask(...call(hidden)),
      await seller.ask(...call(binned)),
    ];
    expect(seen(foreign)).toEqual(seen(nowhere));
    expect(seen(deleted)).toEqual(seen(nowhere));
    expect(foreign.text).not.toMatch(/canary|Binned/i);
  });

  test("pressing a button on a hidden deal is pressing it on none", async () => {
    const press = (record: string) =>
      seller.ask("POST", "/api/trpc/rules.pressButton", { body: { rule: "press", record, press: "q" } });
    expect(seen(await press(hiddenDeal))).toEqual(seen(await press(NOWHERE)));
  });

  test("words, names and pickers find nothing of it", async () => {
    for (const word of ["canary", "Canary Ltd", "song", "canary secret", "77", "Binned"]) {
      expect(await seller.trpc.search.all.query({ text: word })).toEqual([]);
      expect(await seller.trpc.records.findForRelation.query({ entity: "firm", text: word })).toEqual([]);
      expect(
        (await seller.ask("GET", `/api/v1/firm?search=${encodeURIComponent(word)}&count=exact`)).json,
      ).toMatchObject({ data: [], count: 0 });
    }
    expect(await seller.trpc.records.findForRelation.query({ entity: "firm", text: "" })).toEqual([]);
  });

  test("an import neither finds nor changes it, and says of it what it says of none", async () => {
    const outcome = async (name: string): Promise<unknown> => {
      const { json } = await seller.ask("POST", "/api/v1/deal/import", {
        body: `title,firm\nImported,${name}\n`,
        headers: { "content-type": "text/csv" },
      });
      for (;;) {
        const state = await seller.trpc.imports.get.query({ id: String(json["id"]) });
        if (state.status === "done" || state.status === "failed")
          return [state.status, state.created, state.failed, JSON.stringify(state.errors).replaceAll(name, "<name>")];
        await sleep(30);
      }
    };
    expect(await outcome("Canary Ltd")).toEqual(await outcome("Absent Ltd"));
    expect(await outcome(hidden)).toEqual(await outcome(NOWHERE));
  });

  test("nothing was changed by all that", async () => {
    const { json } = await admin.ask("GET", `/api/v1/firm/${hidden}`);
    expect(json).toMatchObject({ name: "Canary Ltd", notes: "another canary", rev: 2 });
    expect((await admin.ask("GET", "/api/v1/firm?count=exact")).json["count"]).toBe(1);
    expect((await admin.ask("GET", `/api/v1/deal/${mine}`)).json["firm"]).toBeUndefined();
  });
});

describe("a field that one may not see is one that does not exist", () => {
  const field = (body: unknown): Ask => ({ body });
  const uses: readonly (readonly [what: string, call: (key: string) => readonly [string, string, Ask?]])[] = [
    ["filter", (key) => ["GET", `/api/v1/firm?${key}=x`]],
    ["filter by an operator that its type has not", (key) => ["GET", `/api/v1/firm?${key}[gt]=5`]],
    ["filter by an operator that there is not", (key) => ["GET", `/api/v1/firm?${key}[like]=5`]],
    [
      "filter by a test that its type has not",
      (key) => [
        "POST",
        "/api/v1/firm/query",
        field({ where: { required: [key], properties: { [key]: { minimum: 5 } } } }),
      ],
    ],
    ["filter by presence", (key) => ["POST", "/api/v1/firm/query", field({ where: { required: [key] } })]],
    ["filter inside not", (key) => ["POST", "/api/v1/firm/query", field({ where: { not: { required: [key] } } })]],
    [
      "filter through a relation",
      (key) => ["POST", "/api/v1/deal/query", field({ where: { related: { ref: "firm", of: { required: [key] } } } })],
    ],
    ["sort", (key) => ["GET", `/api/v1/firm?sort=-${key}`]],
    ["sort through a relation", (key) => ["GET", `/api/v1/deal?sort=firm.${key}`]],
    ["select", (key) => ["GET", `/api/v1/firm?fields=${key}`]],
    ["select through a relation", (key) => ["GET", `/api/v1/deal?fields=firm.${key}`]],
    [
      "group",
      (key) => [
        "POST",
        "/api/v1/firm/query",
        field({ group: [{ field: key }], aggregate: [{ fn: "count", as: "n" }] }),
      ],
    ],
    ["count", (key) => ["POST", "/api/v1/firm/query", field({ aggregate: [{ fn: "count", field: key, as: "n" }] })]],
    ["max", (key) => ["POST", "/api/v1/firm/query", field({ aggregate: [{ fn: "max", field: key, as: "n" }] })]],
    ["export", (key) => ["GET", `/api/v1/firm/export.csv?fields=${key}`]],
    ["write", (key) => ["POST", "/api/v1/firm", field({ name: "Own", [key]: "x" })]],
    [
      "upsert's match",
      (key) => [
        "POST",
        "/api/v1/firm/bulk",
        field({ items: [{ upsert: { match: [key], values: { name: "A", [key]: "x" } } }] }),
      ],
    ],
    [
      "import's mapping",
      (key) => [
        "POST",
        `/api/v1/firm/import?dryRun=true&mapping=${encodeURIComponent(JSON.stringify({ a: "name", b: key }))}`,
        { body: "a,b\nQ,R\n", headers: { "content-type": "text/csv" } },
      ],
    ],
  ];
  test.each(uses)("%s", async (_what, call) => {
    const [unread, unknown] = [await seller.ask(...call("secret")), await seller.ask(...call("secrex"))];
    expect(unknown.status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(seen(unread)).replaceAll("secret", "secrex")).toBe(JSON.stringify(seen(unknown)));
  });
});
