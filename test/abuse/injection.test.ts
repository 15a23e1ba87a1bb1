import { ERROR_STATUS } from "@quoin/definition";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ABUSE } from "../support/abuse/abuse-set.ts";
import { expectRefusal } from "../support/abuse/expect-refusal.ts";
import { startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import type { Answer, TestClient } from "../support/server/test-client.ts";

let server: TestServer;
let admin: TestClient;
let firm = "";

beforeAll(async () => {
  server = await startTestServer();
  await server.publish(ABUSE);
  admin = await server.admin();
  const items = Array.from({ length: 12 }, (_, n) => ({
    create: { name: `Firm ${n}`, notes: n % 2 ? "alpha 100%" : "beta_x" },
  }));
  await admin.ask("POST", "/api/v1/firm/bulk", { body: { items } });
  firm = String((await admin.ask("GET", "/api/v1/firm?sort=name&limit=1")).json.data[0]?.["id"]);
  for (let n = 0; n < 3; n += 1)
    await admin.ask("POST", "/api/v1/deal", { body: { title: `Deal ${n}`, amount: n, firm } });
});
afterAll(async () => {
  const { store, people } = server.server.workspace.services;
  expect(await store.verify()).toEqual([]);
  expect((await people.list()).filter(({ disabled }) => !disabled)).toHaveLength(1);
  expect((await admin.ask("GET", "/api/v1/firm?count=exact")).json["count"]).toBe(12);
  await server[Symbol.asyncDispose]();
});

const CANARIES = [
  `' OR '1'='1`,
  `'; DROP TABLE quoin_user; --`,
  `" OR ""="`,
  `") UNION SELECT password FROM quoin_account --`,
  `name; select 1`,
  `1 OR 1=1`,
  `name)`,
  `(select password from quoin_account)`,
  `name\u0000`,
  `name\ud800`,
  `\\'; select 1 --`,
  `%27%20OR%201=1`,
  `name COLLATE NOCASE`,
  `"name"`,
  "`name`",
  `[name]`,
  `name--`,
  `*`,
  `rowid`,
  `deleted_at`,
  `name__fold`,
  `e_firm.name`,
  `__proto__`,
  `constructor`,
  `${"a".repeat(149)}`,
  `firm.firm.firm.name`,
  `.name`,
  `name.`,
  `name..name`,
  `NEAR("a" "b")`,
  `a* OR b`,
  `name:alpha`,
  `{name}:alpha`,
  `^alpha`,
  `"unclosed`,
  `a AND NOT b`,
  `-alpha`,
  `$(id)`,
  `{{7*7}}`,
  "${7*7}",
  `\u202e`,
];
/** What has no UTF-8 is sent as the replacement of what cannot be written. */
const enc = (text: string): string => encodeURIComponent(Buffer.from(text).toString());
const json = (value: unknown): string => enc(JSON.stringify(value));

/** Refused in our words, or answered as an ordinary question is; never the inside of the server. */
function expectHarmless(answer: Answer, allows: (answer: Answer) => boolean = () => false): void {
  if (answer.status < 400 && allows(answer)) return;
  const { error } = answer.json as Partial<Answer["json"]>;
  const code = (error as { data?: { code?: string } } | undefined)?.data?.code ?? error?.code ?? "none";
  const isOurs =
    Object.hasOwn(ERROR_STATUS, code) && code !== "internal" && answer.status >= 400 && answer.status < 500;
  const isQuiet = !/SQLITE|syntax error|no such (?:column|table|module)|fts5|node_modules|unable to use function/i.test(
    answer.text,
  );
  expect([answer.asked, isOurs && isQuiet ? "refused" : `${answer.status} ${answer.text.slice(0, 300)}`]).toEqual([
    answer.asked,
    "refused",
  ]);
}
const nothing = ({ json: body }: Answer): boolean => Array.isArray(body.data) && body.data.length === 0;

describe.each(CANARIES.map((canary) => [canary]))("%j", (canary) => {
  test("as a name of a field", async () => {
    const body = (value: unknown) => admin.ask("POST", "/api/v1/firm/query", { body: value });
    for (const answer of await Promise.all([
      admin.ask("GET", `/api/v1/firm?sort=${enc(canary)}`),
      admin.ask("GET", `/api/v1/firm?sort=-${enc(canary)}`),
      admin.ask("GET", `/api/v1/firm?fields=${enc(canary)}`),
      admin.ask("GET", `/api/v1/firm?${enc(canary)}=x`),
      admin.ask("GET", `/api/v1/firm?${enc(canary)}[contains]=x`),
      admin.ask("GET", `/api/v1/firm?name[${enc(canary)}]=x`),
      admin.ask("GET", `/api/v1/firm?view=${enc(canary)}`),
      admin.ask("GET", `/api/v1/firm?count=${enc(canary)}`),
      admin.ask("GET", `/api/v1/firm?limit=${enc(canary)}`),
      admin.ask("GET", `/api/v1/firm?cursor=${enc(canary)}`),
      admin.ask("GET", `/api/v1/firm?where=${enc(canary)}`),
      admin.ask("GET", `/api/v1/firm/export.csv?fields=${enc(canary)}`),
      admin.ask("GET", `/api/v1/firm/${firm}?fields=${enc(canary)}`),
      body({ sort: [{ field: canary }] }),
      body({ where: { required: [canary] } }),
      body({ where: { required: ["name"], properties: { name: { [canary]: "x" } } } }),
      body({ where: { [canary]: true } }),
      body({ where: { related: { ref: canary, of: true } } }),
      body({ group: [{ field: canary }], aggregate: [{ fn: "count", as: "n" }] }),
      body({ group: [{ field: "created_at", bucket: canary }], aggregate: [{ fn: "count", as: "n" }] }),
      body({ aggregate: [{ fn: canary, field: "name", as: "n" }] }),
      body({ aggregate: [{ fn: "count", field: canary, as: "n" }] }),
      admin.ask("POST", "/api/v1/firm/bulk", {
        body: { items: [{ upsert: { match: [canary], values: { name: "x" } } }] },
      }),
      admin.ask("POST", "/api/v1/firm", { body: { name: "x", [canary]: "x" } }),
      admin.ask("POST", `/api/v1/firm/import?dryRun=true&mapping=${json({ a: canary })}`, {
        body: "a\nb\n",
        headers: { "content-type": "text/csv" },
      }),
    ]))
      expectHarmless(answer);
  });

  test("as an entity and an id", async () => {
    const rpc = (name: string, input: unknown) => admin.ask("GET", `/api/trpc/${name}?input=${json(input)}`);
    for (const answer of await Promise.all([
      admin.ask("GET", `/api/v1/${enc(canary)}`),
      admin.ask("POST", `/api/v1/${enc(canary)}`, { body: { name: "x" } }),
      admin.ask("GET", `/api/v1/firm/${enc(canary)}`),
      admin.ask("PATCH", `/api/v1/firm/${enc(canary)}`, { body: { notes: "x" } }),
      admin.ask("DELETE", `/api/v1/firm/${enc(canary)}`),
      admin.ask("GET", `/api/v1/jobs/${enc(canary)}`),
      admin.ask("GET", `/api/v1/imports/${enc(canary)}/errors.csv`),
      admin.ask("GET", `/api/v1/firm/export.${enc(canary)}`),
      rpc("records.query", { entity: canary }),
      rpc("records.get", { entity: "firm", id: canary.slice(0, 64) }),
      rpc("records.history", { entity: canary.slice(0, 64), id: firm }),
      rpc("definitions.whereUsed", { kind: canary, key: "firm" }),
    ]))
      expectHarmless(answer);
    const titles = await rpc("records.titles", { entity: "firm", ids: [canary.slice(0, 64)] });
    expectHarmless(titles, ({ text }) => text.includes("{}"));
  });

  test("as a value it is only a value", async () => {
    const list = (query: string) => admin.ask("GET", `/api/v1/firm?${query}`);
    for (const answer of await Promise.all([
      list(`name=${enc(canary)}`),
      list(`name[contains]=${enc(canary)}`),
      list(`name[starts]=${enc(canary)}`),
      list(`name[in]=${enc(canary)}`),
      list(`id=${enc(canary)}`),
      list(`owner=${enc(canary)}`),
      admin.ask("POST", "/api/v1/firm/query", {
        body: { where: { required: ["notes"], properties: { notes: { textContains: canary } } } },
      }),
      admin.ask("POST", "/api/v1/firm/query", {
        body: { where: { required: ["notes"], properties: { notes: { const: canary } } } },
      }),
    ]))
      expectHarmless(answer, nothing);
    for (const answer of [
      await list(`search=${enc(canary)}&count=exact`),
      await admin.ask("GET", `/api/trpc/search.all?input=${json({ text: canary })}`),
      await admin.ask("GET", `/api/trpc/records.findForRelation?input=${json({ entity: "firm", text: canary })}`),
    ])
      expectHarmless(answer, ({ status }) => status === 200);
    const as = await admin.ask("POST", "/api/v1/firm/query", {
      body: { group: [{ field: "notes" }], aggregate: [{ fn: "count", as: canary.slice(0, 64) }] },
    });
    expectHarmless(
      as,
      ({ json: page }) => page.data.length === 2 && page.data.every((row) => Object.keys(row).length === 2),
    );
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("search is words, not a language", () => {
  test.each([
    ["alpha OR beta", 0],
    ["NOT alpha", 0],
    ["name:alpha", 0],
    ["alpha*", 6],
    ['"alpha"', 6],
    ["(alpha)", 6],
    ["alpha 100%", 6],
    ["%", 12],
    ["_", 12],
    ["", 12],
    ["alph", 6],
    ["AND", 0],
  ])("%j finds %d", async (words, found) => {
    const { json: page } = await admin.ask("GET", `/api/v1/firm?search=${enc(words)}&count=exact`);
    // What holds no letter or digit asks for nothing: either everything or nothing stands there, never an error.
    expect(found === 12 ? [0, 12] : [found]).toContain(page["count"]);
  });

  test("wildcards of LIKE are themselves", async () => {
    const count = async (query: string) => (await admin.ask("GET", `/api/v1/firm?count=exact&${query}`)).json["count"];
    expect(await count("notes[contains]=%25")).toBe(6);
    expect(await count("notes[contains]=_")).toBe(6);
    expect(await count("notes[contains]=a_x")).toBe(6);
    expect(await count("notes[contains]=aXx")).toBe(0);
    expect(await count("notes[starts]=%25")).toBe(0);
  });
});

describe("numbers that are none", () => {
  test.each(["-1", "0", "1.5", "1e3", "501", "999999", "9999999", "NaN", "Infinity", "0x10", " 5", "5;", "٥", ""])(
    "limit=%j",
    async (limit) => {
      expectRefusal(await admin.ask("GET", `/api/v1/firm?limit=${enc(limit)}`), "malformed", "validation", "too_large");
      const number = /^-?[\d.]+$/.test(limit) ? Number(limit) : limit;
      expectRefusal(
        await admin.ask("POST", "/api/v1/firm/query", { body: { limit: number } }),
        "malformed",
        "validation",
        "too_large",
      );
    },
  );
  test.each(["-1", "0", "1.5", "abc", "99999999999999999999"])("a history before %j", async (before) => {
    expectRefusal(await admin.ask("GET", `/api/v1/firm/${firm}/history?before=${before}`), "malformed");
    expectRefusal(await admin.ask("GET", `/api/v1/firm/${firm}/history?limit=${before}`), "malformed");
  });
});

describe("a cursor", () => {
  const page = (query: string) => admin.ask("GET", `/api/v1/firm?${query}`);
  test("goes on with its own list only, and not when it was changed", async () => {
    const { json: first } = await page("sort=name&limit=2");
    const cursor = String(first["next"]);
    expect((await page(`sort=name&limit=2&cursor=${cursor}`)).status).toBe(200);
    for (const query of [
      `sort=-name&cursor=${cursor}`,
      `cursor=${cursor}`,
      `sort=name&notes=x&cursor=${cursor}`,
      `sort=name&search=x&cursor=${cursor}`,
      `sort=name&deleted=true&cursor=${cursor}`,
    ])
      expectRefusal(await page(query), "bad_cursor");
    expectRefusal(await admin.ask("GET", `/api/v1/deal?sort=title&cursor=${cursor}`), "bad_cursor");
    const read = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    const forge = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    for (const forged of [
      forge({}),
      forge([]),
      forge(null),
      forge([read[0]]),
      forge([...read, 1]),
      forge([read[0], { $gt: "" }, "x"]),
      forge([read[0], ["a"], "x"]),
      "....",
      "x".repeat(5000),
      forge(["' OR 1=1", read[1], read[2]]),
    ])
      expectRefusal(await page(`sort=name&cursor=${enc(forged)}`), "bad_cursor", "malformed");
    const injected = await page(`sort=name&limit=50&cursor=${forge([read[0], "' OR 1=1 --", "zzz"])}`);
    expect([200, 400]).toContain(injected.status);
    expect(injected.text).not.toMatch(/SQLITE/);
  });

  test("shows nobody what they may not see", async () => {
    const seller = await server.user("seller", ["seller"]);
    const cursor = String((await page("sort=name&limit=2")).json["next"]);
    const { json } = await seller.ask("GET", `/api/v1/firm?sort=name&limit=2&cursor=${cursor}`);
    expect(json.data ?? []).toEqual([]);
    await server.server.workspace.services.people.setDisabled(seller.id, true);
  });
});

describe("a condition that is a bomb", () => {
  const nest = (levels: number, inner: unknown): unknown => (levels === 0 ? inner : { not: nest(levels - 1, inner) });
  test.each<[string, unknown]>([
    ["9 levels", nest(9, true)],
    ["1,000 levels", nest(1_000, true)],
    ["5,000 parts", { anyOf: Array.from({ length: 5_000 }, () => true) }],
    [
      "501 values",
      { required: ["name"], properties: { name: { enum: Array.from({ length: 501 }, (_, n) => `x${n}`) } } },
    ],
    ["a long text", { required: ["name"], properties: { name: { textContains: "%_".repeat(5_000) } } }],
    ["a pattern", { required: ["name"], properties: { name: { pattern: "^(a+)+$" } } }],
    ["a reference", { $ref: "#" }],
    ["a reference elsewhere", { $ref: "http://127.0.0.1/" }],
    ["a list", []],
    ["a text", "name = 1"],
    ["null", null],
    ["an unknown keyword", { oneOf: [true] }],
    ["a prototype key", JSON.parse('{"__proto__": {"x": 1}}')],
    ["what an update changed", { changed: ["name"] }],
    ["a test that does not fit", { required: ["name"], properties: { name: { minimum: 5 } } }],
    ["a day that does not exist", { required: ["due_on"], properties: { due_on: { dateOn: "2026-02-30" } } }],
  ])("%s is refused", async (_what, where) => {
    for (const answer of [
      await admin.ask("POST", "/api/v1/deal/query", { body: { where } }),
      await admin.ask("POST", "/api/v1/deal/query", { body: { where, aggregate: [{ fn: "count", as: "n" }] } }),
      await admin.ask("GET", `/api/v1/deal?where=${json(where).slice(0, 12_000)}`),
    ])
      expectRefusal(answer, "invalid_condition", "malformed", "unknown_key");
  });
});
