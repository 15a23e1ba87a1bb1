import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ABUSE } from "../support/abuse/abuse-set.ts";
import { expectRefusal } from "../support/abuse/expect-refusal.ts";
import { startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import type { TestClient } from "../support/server/test-client.ts";

let server: TestServer;
let admin: TestClient;

beforeAll(async () => {
  server = await startTestServer();
  await server.publish(ABUSE);
  admin = await server.admin();
  await admin.ask("POST", "/api/v1/firm", { body: { name: "Kept" } });
});
afterAll(() => server[Symbol.asyncDispose]());

const text = { type: "string", "x-type": "text" };
const entity = (properties: unknown, more: object = {}): object => ({ type: "object", properties, ...more });
const nest = (levels: number): unknown => JSON.parse(`${'{"not":'.repeat(levels)}true${"}".repeat(levels)}`);
const rule = (steps: unknown, more: object = {}): object => ({
  entity: "firm",
  trigger: { type: "created" },
  steps,
  ...more,
});

/** Kind, document, and where the refusal must point. */
const WRONG: readonly (readonly [what: string, kind: string, document: object, path: RegExp])[] = [
  ["too deep", "entity", entity({ a: { ...text, "x-required-when": nest(60) } }), /^\/entity\/wrong/],
  [
    "a condition too deep",
    "view",
    { entity: "firm", type: "table", columns: [{ field: "name" }], where: nest(12) },
    /^\/view\/wrong\/where/,
  ],
  [
    "401 fields",
    "entity",
    entity(Object.fromEntries(Array.from({ length: 401 }, (_, n) => [`f${n}`, text]))),
    /^\/entity\/wrong/,
  ],
  [
    "501 options",
    "entity",
    entity({
      a: { type: "string", "x-type": "select", "x-options": Array.from({ length: 501 }, (_, n) => ({ id: `o${n}` })) },
    }),
    /^\/entity\/wrong/,
  ],
  [
    "half a megabyte",
    "message",
    {
      subject: { en: "x" },
      body: Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`l${n}`, "x".repeat(15_000)])),
    },
    /^\/message\/wrong/,
  ],
  [
    "an unknown keyword of the document",
    "entity",
    entity({ a: text }, { "x-colour": "red" }),
    /^\/entity\/wrong\/x-colour/,
  ],
  [
    "an unknown keyword of a field",
    "entity",
    entity({ a: { ...text, minimum: 1 } }),
    /^\/entity\/wrong\/properties\/a\/minimum/,
  ],
  ["an unknown field type", "entity", entity({ a: { type: "string", "x-type": "constructor" } }), /x-type$/],
  ["a reference to elsewhere", "entity", entity({ a: { $ref: "http://127.0.0.1:PORT/schema.json" } }), /\$ref$/],
  ["a reference to a file", "entity", entity({ a: { $ref: "file:///etc/passwd" } }), /\$ref$/],
  ["a reference to itself", "entity", entity({ a: { $ref: "#" } }), /\$ref$/],
  ["a new base", "entity", entity({ a: text }, { $id: "http://127.0.0.1:PORT/" }), /\$id$/],
  ["a reference to data", "entity", entity({ a: { ...text, maxLength: { $data: "1/b" } } }), /\$data$/],
  [
    "a key of the prototype",
    "entity",
    entity(JSON.parse('{"__proto__":{"type":"string","x-type":"text"}}')),
    /__proto__/,
  ],
  ["a field named constructor", "entity", entity({ constructor: text }), /constructor/],
  ["a field named by a word of SQL", "entity", entity({ select: text }), /select/],
  ["a field named like a column of the engine", "entity", entity({ rowid: text }), /rowid/],
  ["a field named like a system field", "entity", entity({ owner: text }), /owner/],
  ["a field named by SQL", "entity", entity({ 'a"; drop table quoin_user; --': text }), /drop table/],
  ["a field with a line break", "entity", entity({ "a\nb": text }), /properties/],
  ["a key that is too long", "entity", entity({ ["a".repeat(49)]: text }), /properties/],
  ["a pattern that looks back", "entity", entity({ a: { ...text, pattern: "(a)\\1" } }), /pattern$/],
  ["a pattern that looks ahead", "entity", entity({ a: { ...text, pattern: "(?=a)b" } }), /pattern$/],
  ["a pattern that is none", "entity", entity({ a: { ...text, pattern: "(" } }), /pattern$/],
  ["a pattern that is too long", "entity", entity({ a: { ...text, pattern: "a".repeat(257) } }), /pattern$/],
  ["a pattern that grows", "entity", entity({ a: { ...text, pattern: "((a{1,100}){1,100}){1,100}" } }), /pattern$/],
  ["a default that does not fit", "entity", entity({ a: { ...text, default: 5 } }), /default$/],
  [
    "a relation to nowhere",
    "entity",
    entity({ a: { type: "string", "x-type": "relation", "x-entity": "nowhere" } }),
    /x-entity$/,
  ],
  [
    "a condition over a field that is not there",
    "view",
    { entity: "firm", type: "table", columns: [{ field: "name" }], where: { required: ["nothing"] } },
    /where/,
  ],
  [
    "a column that is not there",
    "view",
    { entity: "firm", type: "table", columns: [{ field: "nothing" }] },
    /columns\/0/,
  ],
  [
    "a step that there is not",
    "rule",
    rule([{ id: "s", type: "run-code", settings: { code: "process.exit()" } }]),
    /steps\/0\/type$/,
  ],
  [
    "a step with unknown settings",
    "rule",
    rule([{ id: "s", type: "set-fields", settings: { values: { name: { value: 1 } }, eval: "1" } }]),
    /eval$/,
  ],
  ["a trigger that there is not", "rule", rule([], { trigger: { type: "__proto__" } }), /trigger\/type$/],
  [
    "a webhook to a file",
    "rule",
    rule([{ id: "s", type: "call-webhook", settings: { url: "file:///etc/passwd" } }]),
    /url$/,
  ],
  [
    "201 steps",
    "rule",
    rule(Array.from({ length: 201 }, (_, n) => ({ id: `s${n}`, type: "set-fields", settings: { values: {} } }))),
    /steps|rule\/wrong$/,
  ],
  ["a right that there is not", "role", { abilities: ["root"] }, /abilities\/0$/],
  ["a right over an entity that is not there", "role", { entities: { nowhere: { read: true } } }, /nowhere/],
];

describe("a definition that is wrong", () => {
  test.each(WRONG)("%s is named with its place, and nothing is published", async (_what, kind, document, path) => {
    const asked: string[] = [];
    const listener = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end("{}");
    });
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    const body = JSON.stringify(document).replace("PORT", String((listener.address() as AddressInfo).port));
    try {
      const headers = { "content-type": "application/json" };
      const before = await server.server.workspace.services.store.definitions.published();
      const saved = await admin.ask("PUT", `/api/v1/definitions/${kind}/wrong`, { body, headers });
      if (saved.status === 200) {
        const plan = await admin.ask("POST", "/api/v1/definitions/plan", { body: {} });
        expect(plan.status).toBe(200);
        expect((plan.json["problems"] as { path: string }[]).map((problem) => problem.path).join("\n")).toMatch(path);
        const published = await admin.ask("POST", "/api/v1/definitions/publish", { body: {} });
        expectRefusal(published, "invalid_definition");
        expect(published.json.error.details.some((detail) => path.test(detail.path))).toBe(true);
      } else expectRefusal(saved, "invalid_definition", "malformed", "unknown_key", "too_large");
      await admin.trpc.definitions.discard.mutate();
      expect((await server.server.workspace.services.store.definitions.published()).version).toBe(before.version);
      expect((await admin.ask("GET", "/api/v1/firm")).json.data).toHaveLength(1);
      expect(asked).toEqual([]);
    } finally {
      await new Promise((resolve) => listener.close(resolve));
    }
  });

  test.each([
    "__proto__",
    "constructor",
    "prototype",
    "a%22b",
    "..%2F..%2Fx",
    "A",
    "a b",
    "x".repeat(65),
    "select",
    "quoin_user",
    "pg_class",
    "%00",
  ])("is not kept under the key %s", async (key) => {
    const answer = await admin.ask("PUT", `/api/v1/definitions/entity/${key}`, { body: entity({ a: text }) });
    if (answer.status === 200)
      expectRefusal(await admin.ask("POST", "/api/v1/definitions/publish", { body: {} }), "invalid_definition");
    else expectRefusal(answer, "malformed", "not_found", "invalid_definition");
    await admin.trpc.definitions.discard.mutate();
  });

  test.each(["__proto__", "constructor", "toString", "table", "entity%2F..%2Frole"])(
    "of the kind %s there is none",
    async (kind) => {
      for (const method of ["GET", "PUT", "DELETE"])
        expectRefusal(
          await admin.ask(method, `/api/v1/definitions/${kind}/x`, method === "PUT" ? { body: {} } : {}),
          "not_found",
          "malformed",
        );
    },
  );

  test("a draft of 2 MB is too large", async () => {
    expectRefusal(
      await admin.ask("PUT", "/api/v1/definitions/message/big", { body: { body: { en: "x".repeat(2_000_000) } } }),
      "too_large",
    );
  });

  test("labels are told as they are and never run", async () => {
    const evil = `"; DROP TABLE quoin_user; -- <script>alert(1)</script> {{ 1 | x }}`;
    const document = entity(
      { name: { ...text, "x-labels": { en: evil } } },
      { "x-title": "name", "x-labels": { en: evil } },
    );
    await admin.ask("PUT", "/api/v1/definitions/entity/labelled", { body: document });
    expect((await admin.ask("POST", "/api/v1/definitions/publish", { body: {} })).status).toBe(200);
    expect((await admin.ask("POST", "/api/v1/labelled", { body: { name: evil } })).json["name"]).toBe(evil);
    expect((await admin.ask("GET", "/api/v1/definitions/entity/labelled")).json["x-labels"]).toEqual({ en: evil });
    expect((await admin.trpc.users.list.query()).length).toBe(1);
  });
});

describe("two people at once", () => {
  const save = (client: TestClient, key: string) =>
    client.ask("PUT", `/api/v1/definitions/entity/${key}`, { body: entity({ name: text }, { "x-title": "name" }) });

  test("of two who publish from the same version, one does and one is told; the other's work is kept", async () => {
    const [one, two] = [admin, await server.client().signIn("admin@example.com", "correct horse battery")];
    await save(one, "first");
    await save(two, "second");
    const { base } = await admin.trpc.definitions.draft.query();
    const results = await Promise.all(
      [one, two].map((client) =>
        client.ask("POST", "/api/v1/definitions/publish", { body: { expectedVersion: base } }),
      ),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const lost = results.find(({ status }) => status === 409);
    expect(lost?.json.error).toMatchObject({ code: "conflict", data: { expected: base, version: base + 1 } });
    const { set } = await server.server.workspace.services.store.definitions.published();
    expect([Object.hasOwn(set.entity, "first"), Object.hasOwn(set.entity, "second")]).toEqual([true, true]);
  });

  test("of two who saved the same document, the second is shown the first's", async () => {
    const { rev } = await admin.trpc.definitions.draft.query();
    const change = (label: string) => ({
      kind: "entity" as const,
      key: "first",
      rev,
      document: entity({ name: text }, { "x-title": "name", "x-labels": { en: label } }),
    });
    await admin.trpc.definitions.saveDocument.mutate(change("Mine") as never);
    await expect(admin.trpc.definitions.saveDocument.mutate(change("Theirs") as never)).rejects.toMatchObject({
      data: { code: "conflict", data: { document: { "x-labels": { en: "Mine" } } } },
    });
    await admin.trpc.definitions.discard.mutate();
  });

  test("a draft that another version overtook is not published over it", async () => {
    const { store } = server.server.workspace.services;
    await admin.ask("PUT", "/api/v1/definitions/entity/first", {
      body: entity({ name: text, a: text }, { "x-title": "name" }),
    });
    const { set } = await store.definitions.published();
    await server.publish({
      entity: { ...set.entity, first: entity({ name: text, b: text }, { "x-title": "name" }) as never },
    });
    const answer = await admin.ask("POST", "/api/v1/definitions/publish", { body: {} });
    expectRefusal(answer, "conflict");
    expect(answer.json.error.details).toMatchObject([{ path: "/entity/first", code: "changed_since" }]);
    expect(JSON.stringify((await store.definitions.draft()).set.entity["first"])).toContain('"a"');
    await admin.trpc.definitions.discard.mutate();
  });

  test("a publish that the data do not allow changes nothing and names the records' trouble", async () => {
    await admin.ask("POST", "/api/v1/first", { body: { name: "not a number" } });
    const { version } = await server.server.workspace.services.store.definitions.published();
    await admin.ask("PUT", "/api/v1/definitions/entity/first", {
      body: entity({ name: { type: "integer", "x-type": "integer" }, b: text }),
    });
    const refused = await admin.ask("POST", "/api/v1/definitions/publish", { body: {} });
    expectRefusal(refused, "impossible_change");
    await admin.trpc.definitions.discard.mutate();
    expect((await admin.ask("GET", "/api/v1/first")).json.data[0]?.["name"]).toBe("not a number");
    expect((await server.server.workspace.services.store.definitions.published()).version).toBe(version);
  });
});
