import { connect } from "node:net";
import { text } from "node:stream/consumers";
import type { ErrorCode } from "@quoin/definition";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ABUSE } from "../support/abuse/abuse-set.ts";
import { expectRefusal } from "../support/abuse/expect-refusal.ts";
import { startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import type { TestClient } from "../support/server/test-client.ts";

let server: TestServer;
let admin: TestClient;
let firm = "";
let deal = "";
const NOBODY = "00000000-0000-7000-8000-000000000000";

beforeAll(async () => {
  server = await startTestServer();
  await server.publish(ABUSE);
  admin = await server.admin();
  firm = String((await admin.ask("POST", "/api/v1/firm", { body: { name: "Acme" } })).json["id"]);
  deal = String((await admin.ask("POST", "/api/v1/deal", { body: { title: "Lathe", count: 1 } })).json["id"]);
});
afterAll(() => server[Symbol.asyncDispose]());

const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
const snapshot = async (): Promise<string> =>
  (await Promise.all(["firm", "deal", "jotting"].map((key) => admin.ask("GET", `/api/v1/${key}?count=exact`))))
    .map(({ text: all }) => all)
    .join();

describe("values that do not fit their field", () => {
  test.each<[Record<string, unknown>, ErrorCode, string]>([
    [{ title: 5 }, "validation", "/title"],
    [{ title: ["x"] }, "validation", "/title"],
    [{ title: { $ne: null } }, "validation", "/title"],
    [{ title: "" }, "validation", "/title"],
    [{ title: "x".repeat(2001) }, "validation", "/title"],
    [{ title: "a\u0000b" }, "validation", "/title"],
    [{ title: "a\ud800b" }, "validation", "/title"],
    [{ amount: "12" }, "validation", "/amount"],
    [{ amount: 1e300 }, "validation", "/amount"],
    [{ amount: 0.001 }, "validation", "/amount"],
    [{ amount: 2 ** 53 }, "validation", "/amount"],
    [{ count: 1.5 }, "validation", "/count"],
    [{ count: -1 }, "validation", "/count"],
    [{ count: 2 ** 60 }, "validation", "/count"],
    [{ count: true }, "validation", "/count"],
    [{ ready: "true" }, "validation", "/ready"],
    [{ ready: 1 }, "validation", "/ready"],
    [{ due_on: "2026-02-30" }, "validation", "/due_on"],
    [{ due_on: "0000-00-00" }, "validation", "/due_on"],
    [{ due_on: "+275761-01-01" }, "validation", "/due_on"],
    [{ due_on: 20260101 }, "validation", "/due_on"],
    [{ met_at: "yesterday" }, "validation", "/met_at"],
    [{ met_at: "2026-01-01T25:00:00Z" }, "validation", "/met_at"],
    [{ mail: "a@b\r\nBcc: c@d.e" }, "validation", "/mail"],
    [{ link: "javascript:alert(1)" }, "validation", "/link"],
    [{ link: "java\tscript:alert(1)" }, "validation", "/link"],
    [{ link: "data:text/html,x" }, "validation", "/link"],
    [{ grade: "c" }, "validation", "/grade"],
    [{ grade: ["a"] }, "validation", "/grade"],
    [{ grade: "__proto__" }, "validation", "/grade"],
    [{ tags: "x" }, "validation", "/tags"],
    [{ tags: ["x", "nowhere"] }, "validation", "/tags/1"],
    [{ tags: ["x", "x"] }, "validation", "/tags"],
    [{ stage: "nowhere" }, "validation", "/stage"],
    [{ stage: "lost" }, "validation", "/stage"],
    [{ firm: NOBODY }, "dangling_relation", "/firm"],
    [{ firm: "x' OR 1=1 --" }, "validation", "/firm"],
    [{ firm: { id: NOBODY } }, "validation", "/firm"],
    [{ owner: NOBODY }, "dangling_relation", "/owner"],
    [{ owner: 7 }, "validation", "/owner"],
    [{ colour: "red" }, "unknown_key", "/colour"],
    [{ toString: "x" }, "unknown_key", "/toString"],
    [{ hasOwnProperty: true }, "unknown_key", "/hasOwnProperty"],
    [{ constructor: { prototype: { polluted: 1 } } }, "unknown_key", "/constructor"],
    [{ id: NOBODY }, "forbidden", "/id"],
    [{ created_by: NOBODY }, "forbidden", "/created_by"],
    [{ created_at: "2020-01-01T00:00:00.000Z" }, "forbidden", "/created_at"],
    [{ updated_at: "2020-01-01T00:00:00.000Z" }, "forbidden", "/updated_at"],
    [{ updated_by: null }, "forbidden", "/updated_by"],
    [{ deleted_at: null }, "unknown_key", "/deleted_at"],
    [{ search_text: "x" }, "unknown_key", "/search_text"],
    [{ roles: ["admin"] }, "unknown_key", "/roles"],
  ])("%j", async (values, code, path) => {
    const before = await snapshot();
    const changed = await admin.ask("PATCH", `/api/v1/deal/${deal}`, { body: values });
    expectRefusal(changed, code);
    expect(changed.json.error.details.map((detail) => detail.path)).toContain(path);
    // A stage may be begun anywhere; everything else is refused for new records too.
    if (values["stage"] !== "lost")
      expectRefusal(await admin.ask("POST", "/api/v1/deal", { body: { title: "New", ...values } }), code);
    const bulk = await admin.ask("POST", "/api/v1/deal/bulk", {
      body: {
        items: [
          { create: { title: "Kept out" } },
          { update: { ...values, id: values["id"] === undefined ? deal : NOBODY } },
        ],
      },
    });
    expect(bulk.status).toBeGreaterThanOrEqual(400);
    expect(await snapshot()).toBe(before);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("a pattern that would take for ever on another engine answers at once", async () => {
    const begun = performance.now();
    expectRefusal(
      await admin.ask("POST", "/api/v1/firm", { body: { name: "Slow", code: `${"a".repeat(1900)}!` } }),
      "validation",
    );
    expect((await admin.ask("POST", "/api/v1/firm", { body: { name: "Fits", code: "a".repeat(1900) } })).status).toBe(
      201,
    );
    // The other engine needs longer than the universe has; this is no measure of speed.
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  test("several problems are told at once", async () => {
    const { json } = await admin.ask("POST", "/api/v1/deal", { body: { count: -1, grade: "z" } });
    expect(json.error.details.map(({ path }) => path).toSorted()).toEqual(["/count", "/grade", "/title"]);
  });
});

describe("bodies that are none", () => {
  const JSON_TYPE = { "content-type": "application/json" };
  const proto = '{"title":"P","__proto__":{"polluted":1}}';
  test.each<[string, string | Uint8Array, Record<string, string>, readonly ErrorCode[]]>([
    ["not JSON", "{title:1}", JSON_TYPE, ["malformed"]],
    ["cut short", '{"title":"x', JSON_TYPE, ["malformed"]],
    ["a list", "[]", JSON_TYPE, ["malformed"]],
    ["null", "null", JSON_TYPE, ["malformed"]],
    ["a number", "5", JSON_TYPE, ["malformed"]],
    ["a text", '"x"', JSON_TYPE, ["malformed"]],
    ["an infinite number", '{"title":"x","amount":1e400}', JSON_TYPE, ["validation"]],
    ["100,000 levels", deep(100_000), JSON_TYPE, ["unknown_key", "malformed", "validation"]],
    ["100,000 levels in a known field", `{"title":${deep(100_000)}}`, JSON_TYPE, ["validation", "malformed"]],
    ["a key of the prototype", proto, JSON_TYPE, ["unknown_key"]],
    ["too much", `{"title":"${"x".repeat(1_100_000)}"}`, JSON_TYPE, ["too_large"]],
    ["JSON named as text", '{"line":"x"}', { "content-type": "text/plain" }, ["malformed"]],
    ["a form", "line=x", { "content-type": "application/x-www-form-urlencoded" }, ["malformed"]],
    ["parts of a form", "--x--", { "content-type": "multipart/form-data; boundary=x" }, ["malformed"]],
    ["JSON of no type", new TextEncoder().encode('{"line":"x"}'), { "content-type": "" }, ["malformed"]],
    ["XML", "<line/>", { "content-type": "application/xml" }, ["malformed"]],
    ["another character set", '{"line":"x"}', { "content-type": "application/json; charset=x-unknown" }, ["malformed"]],
    ["a broken compression", "xx", { ...JSON_TYPE, "content-encoding": "gzip" }, ["malformed"]],
    ["an unknown compression", "xx", { ...JSON_TYPE, "content-encoding": "zstd" }, ["malformed"]],
  ])("%s", async (_what, body, headers, codes) => {
    const before = await snapshot();
    for (const [method, path] of [
      ["POST", "/api/v1/jotting"],
      ["POST", "/api/v1/deal"],
      ["PATCH", `/api/v1/deal/${deal}`],
      ["POST", "/api/v1/deal/bulk"],
    ] as const) {
      const answer = await admin.ask(method, path, { body, headers });
      // Bulk takes lists and larger bodies.
      const bulk: readonly ErrorCode[] = path.endsWith("bulk") ? ["malformed", "unknown_key"] : [];
      if (path.endsWith("bulk") && body === "[]") continue;
      expectRefusal(answer, ...codes, ...bulk, ...(path.endsWith("jotting") ? (["unknown_key"] as const) : []));
    }
    expect(await snapshot()).toBe(before);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("no body at all where one is needed", async () => {
    expectRefusal(await admin.ask("POST", "/api/v1/deal"), "validation", "malformed");
    expectRefusal(await admin.ask("POST", "/api/v1/deal/bulk"), "malformed");
    expectRefusal(await admin.ask("POST", `/api/v1/deal/${deal}/revert`), "malformed");
  });

  test("tRPC refuses the same in the same words", async () => {
    for (const body of ["{", "[]", "null", deep(50_000), '{"changes":5}', '{"changes":[],"__proto__":{}}']) {
      const answer = await admin.ask("POST", "/api/trpc/records.write", { body, headers: JSON_TYPE });
      expect(answer.status).toBe(400);
      expect(answer.text).not.toMatch(/stack|node_modules/);
    }
    const large = await admin.ask("POST", "/api/trpc/records.write", {
      body: `"${"x".repeat(5_000_000)}"`,
      headers: JSON_TYPE,
    });
    expect(large.status).toBe(413);
  });

  test("a request that is no HTTP does not end the server", async () => {
    for (const garbage of [
      "\0\0\0\0\r\n\r\n",
      "GET /api/v1/firm HTTP/9.9\r\n\r\n",
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"y".repeat(60_000)}\r\n\r\n`,
      "GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n",
      "GET /%E0%A4%A HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      "GET //evil HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    ]) {
      const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
      socket.on("error", () => undefined);
      socket.end(garbage);
      expect(await text(socket).catch(() => "closed")).not.toMatch(/ 200 |node_modules/);
    }
    expect((await server.client().ask("GET", "/api/health")).json["status"]).toBe("ok");
  });
});

describe("one key, one write", () => {
  const headers = { "idempotency-key": "key-one-write" };
  test("the same key with another body is refused and the first answer stays", async () => {
    const first = await admin.ask("POST", "/api/v1/deal", { body: { title: "First" }, headers });
    expect(first.status).toBe(201);
    const other = await admin.ask("POST", "/api/v1/deal", { body: { title: "Other" }, headers });
    expectRefusal(other, "conflict");
    expectRefusal(await admin.ask("PATCH", `/api/v1/deal/${deal}`, { body: { title: "Other" }, headers }), "conflict");
    expect((await admin.ask("POST", "/api/v1/deal", { body: { title: "First" }, headers })).json["id"]).toBe(
      first.json["id"],
    );
  });

  test("a write that failed leaves its key free", async () => {
    const again = { "idempotency-key": "key-after-failure" };
    expectRefusal(await admin.ask("POST", "/api/v1/firm", { body: { name: "Acme" }, headers: again }), "duplicate");
    expect((await admin.ask("POST", "/api/v1/firm", { body: { name: "Bolt" }, headers: again })).status).toBe(201);
  });

  test("twenty at once with one key are one record", async () => {
    const send = () =>
      admin.ask("POST", "/api/v1/firm", { body: { name: "Once" }, headers: { "idempotency-key": "at-once" } });
    const ids = new Set((await Promise.all(Array.from({ length: 20 }, send))).map(({ json }) => json["id"]));
    expect(ids.size).toBe(1);
  });

  test("a key of any length that is allowed does", async () => {
    const long = { "idempotency-key": "k".repeat(200) };
    const send = () => admin.ask("POST", "/api/v1/firm", { body: { name: "Long" }, headers: long });
    expect([(await send()).status, (await send()).status]).toEqual([201, 201]);
  });

  test("holds for undoing, publishing, importing and files too", async () => {
    const keyed = (key: string) => ({ "idempotency-key": key });
    const { id } = (await admin.ask("POST", "/api/v1/firm", { body: { name: "Before" } })).json;
    await admin.ask("PATCH", `/api/v1/firm/${id}`, { body: { name: "After" } });
    const [last] = (await admin.ask("GET", `/api/v1/firm/${id}/history`)).json.data;
    const revert = () =>
      admin.ask("POST", `/api/v1/firm/${id}/revert`, {
        body: { position: last?.["position"] },
        headers: keyed("undo"),
      });
    const [undone, again] = [await revert(), await revert()];
    expect([undone.json["name"], again.text]).toEqual(["Before", undone.text]);
    expect((await admin.ask("GET", `/api/v1/firm/${id}/history`)).json.data).toHaveLength(3);

    const document = (await admin.ask("GET", "/api/v1/definitions/entity/firm")).json;
    await admin.ask("PUT", "/api/v1/definitions/entity/firm", { body: { ...document, description: "Once" } });
    const publish = (body: object = {}) =>
      admin.ask("POST", "/api/v1/definitions/publish", { body, headers: keyed("publish") });
    const first = await publish();
    await admin.ask("PUT", "/api/v1/definitions/entity/firm", { body: { ...document, description: "Next" } });
    expect(first.status).toBe(200);
    expect((await publish()).text).toBe(first.text);
    expectRefusal(await publish({ note: "other" }), "conflict");
    expect((await admin.ask("GET", "/api/v1/definitions/entity/firm")).json["description"]).toBe("Once");
    const back = () =>
      admin.ask("POST", "/api/v1/definitions/versions/1/publish", { body: {}, headers: keyed("back") });
    const restored = await back();
    expect(restored.status).toBe(200);
    expect((await back()).text).toBe(restored.text);

    const send = (path: string, text: string, key: string) =>
      admin.ask("POST", path, { body: text, headers: { ...keyed(key), "content-type": "text/csv" } });
    const load = (text: string) => send("/api/v1/firm/import", text, "load");
    const begun = await load("name\nImported once\n");
    expect(begun.status).toBe(202);
    expect((await load("name\nImported once\n")).json["id"]).toBe(begun.json["id"]);
    expectRefusal(await load("name\nAnother\n"), "conflict");
    const file = await send("/api/v1/files?name=a.txt", "hello", "file");
    expect((await send("/api/v1/files?name=a.txt", "hello", "file")).json["id"]).toBe(file.json["id"]);
  });

  test.each(["", "a b", "x".repeat(201), "ключ"])("the key %j is refused", async (key) => {
    const answer = await admin.ask("POST", "/api/v1/firm", {
      body: { name: "No" },
      headers: { "idempotency-key": encodeURI(key) === key ? key : "a b" },
    });
    expectRefusal(answer, "malformed");
    expect(firm).toBeTruthy();
  });
});
