import { describe, expect, test } from "vitest";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

const withSales = async () => {
  const server = await startTestServer();
  await server.publish(SALES);
  return server;
};

describe("REST over records", () => {
  test("creates, reads, changes, deletes and restores a record", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    const made = await admin.ask("POST", "/api/v1/company", { body: { name: "Acme", size: 12 } });
    expect([made.status, made.json]).toMatchObject([201, { name: "Acme", size: 12, rev: 1 }]);
    const path = made.headers.get("location") ?? "";
    const read = await admin.ask("GET", path);
    expect(read.json).toEqual(made.json);
    expect(read.headers.get("etag")).toBe('"1"');
    const changed = await admin.ask("PATCH", path, {
      body: { size: null, city: "上海" },
      headers: { "if-match": '"1"' },
    });
    expect([changed.status, changed.json["city"], changed.json["size"], changed.json["rev"]]).toEqual([
      200,
      "上海",
      undefined,
      2,
    ]);
    const stale = await admin.ask("PATCH", path, { body: { city: "北京", rev: 1 } });
    expect([stale.status, stale.json.error.code]).toEqual([409, "conflict"]);
    expect((await admin.ask("DELETE", path)).status).toBe(204);
    expect((await admin.ask("GET", path)).status).toBe(404);
    expect((await admin.ask("POST", `${path}/restore`, { body: {} })).status).toBe(200);
    const history = await admin.ask("GET", `${path}/history`);
    expect(history.json.data.map((entry) => entry["op"])).toEqual(["restore", "delete", "update", "create"]);
    const position = history.json.data[2]?.["position"];
    const reverted = await admin.ask("POST", `${path}/revert`, { body: { position } });
    expect([reverted.json["size"], reverted.json["city"]]).toEqual([12, undefined]);
  });

  test("a view filters, sorts and chooses columns, by the address and in a body alike", async () => {
    await using server = await startTestServer();
    const view = {
      large: {
        entity: "company",
        where: { required: ["size"], properties: { size: { minimum: 10 } } },
        columns: [{ field: "name" }],
        sort: [{ field: "name", desc: true }],
      },
    };
    await server.publish({ ...SALES, view });
    const admin = await server.admin();
    const items = [5, 10, 20].map((size) => ({ create: { name: `Acme ${size}`, size, city: "上海" } }));
    await admin.ask("POST", "/api/v1/company/bulk", { body: { items } });
    const listed = await admin.ask("GET", "/api/v1/company?view=large");
    expect(listed.json.data.map(({ name, city }) => [name, city])).toEqual([
      ["Acme 20", undefined],
      ["Acme 10", undefined],
    ]);
    const ask = (body: object) => admin.ask("POST", "/api/v1/company/query", { body: { view: "large", ...body } });
    expect((await ask({})).json).toEqual(listed.json);
    const where = { required: ["size"], properties: { size: { maximum: 15 } } };
    expect((await ask({ where, fields: ["city"], sort: "name" })).json.data).toMatchObject([{ city: "上海" }]);
    expect((await ask({ aggregate: [{ fn: "count", as: "n" }] })).json.data).toEqual([{ n: 2 }]);
    expect((await ask({ view: "none" })).status).toBe(404);
  });

  test("a body that is not UTF-8 is refused, and nothing is done", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    for (const path of ["/api/v1/company", "/api/v1/company/bulk"]) {
      const body = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
      const answer = await admin.ask("POST", path, { body, headers: { "content-type": "application/json" } });
      expect([answer.status, answer.json.error.details]).toEqual([400, [{ path: "", code: "bad_encoding" }]]);
    }
    expect((await admin.ask("GET", "/api/v1/company")).json.data).toEqual([]);
  });

  test.each(["bulk?partial=yes", "import?dryRun=yes", "import?preview=", "export.csv?background=2"])(
    "a yes or no that is neither is refused, and nothing is done: %s",
    async (path) => {
      await using server = await withSales();
      const admin = await server.admin();
      const headers = path.startsWith("import") ? { "content-type": "text/csv" } : undefined;
      const body = path.startsWith("import") ? "name\nAcme\n" : { items: [{ create: { name: "Acme" } }] };
      const answer = path.startsWith("export")
        ? await admin.ask("GET", `/api/v1/company/${path}`)
        : await admin.ask("POST", `/api/v1/company/${path}`, { body, ...(headers && { headers }) });
      expect([answer.status, answer.json.error.code]).toEqual([400, "malformed"]);
      expect((await admin.ask("GET", "/api/v1/company")).json.data).toEqual([]);
    },
  );

  test("tells a record as it was at an instant or after an entry of its log", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    const made = await admin.ask("POST", "/api/v1/company", { body: { name: "Acme", size: 12 } });
    const path = made.headers.get("location") ?? "";
    await admin.ask("PATCH", path, { body: { name: "Acme 2", size: null } });
    const entries = (await admin.ask("GET", `${path}/history`)).json.data;
    const then = await admin.ask("GET", `${path}?asOf=${String(entries[1]?.["position"])}`);
    expect([then.status, then.json]).toEqual([200, made.json]);
    expect(then.headers.get("etag")).not.toBe('"1"');
    const at = encodeURIComponent(String(entries[0]?.["at"]));
    expect((await admin.ask("GET", `${path}?asOf=${at}&fields=name`)).json).toMatchObject({ name: "Acme 2", rev: 2 });
    const id = String(made.json["id"]);
    const asOf = Number(entries[1]?.["position"]);
    expect(await admin.trpc.records.asOf.query({ entity: "company", id, asOf })).toEqual(made.json);
    const early = await admin.ask("GET", `${path}?asOf=2001-01-01T00:00:00Z`);
    expect([early.status, early.json.error.code]).toEqual([404, "not_found"]);
    const wrong = await admin.ask("GET", `${path}?asOf=2026-02-31T00:00:00Z`);
    expect([wrong.status, wrong.json.error.details]).toEqual([400, [{ path: "/asOf", code: "bad_instant" }]]);
  });

  test("lists by conditions, short forms, words, order and pages", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    const items = Array.from({ length: 7 }, (_, index) => ({
      create: { name: `Firm ${index}`, size: index * 10, city: index % 2 ? "上海" : "北京" },
    }));
    expect((await admin.ask("POST", "/api/v1/company/bulk", { body: { items } })).json["failed"]).toBe(0);
    const names = async (query: string): Promise<unknown[]> => {
      const { status, json } = await admin.ask("GET", `/api/v1/company?${query}`);
      expect(status).toBe(200);
      return json.data.map((row) => row["name"]);
    };
    expect(await names("size[gte]=50&sort=-size")).toEqual(["Firm 6", "Firm 5"]);
    expect(await names("city=上海&sort=name")).toEqual(["Firm 1", "Firm 3", "Firm 5"]);
    expect(await names("name[contains]=firm%206")).toEqual(["Firm 6"]);
    expect(
      await names(
        `where=${encodeURIComponent(JSON.stringify({ required: ["size"], properties: { size: { maximum: 0 } } }))}`,
      ),
    ).toEqual(["Firm 0"]);
    const first = await admin.ask("GET", "/api/v1/company?sort=name&limit=5&count=true&fields=name");
    expect(first.json["count"]).toBe(7);
    const second = await admin.ask(
      "GET",
      `/api/v1/company?sort=name&limit=5&fields=name&cursor=${encodeURIComponent(String(first.json["next"]))}`,
    );
    expect([...first.json.data, ...second.json.data].map((row) => row["name"])).toEqual(
      items.map(({ create }) => create.name),
    );
    const grouped = await admin.ask("POST", "/api/v1/company/query", {
      body: {
        group: [{ field: "city" }],
        aggregate: [
          { fn: "count", as: "n" },
          { fn: "sum", field: "size", as: "all" },
        ],
      },
    });
    expect(grouped.json.data.toSorted((a, b) => Number(a["n"]) - Number(b["n"]))).toMatchObject([
      { city: "上海", n: 3, all: 90 },
      { city: "北京", n: 4, all: 120 },
    ]);
  });

  test.each([
    ["GET", "/api/v1/company?colour=red", undefined, 400, "unknown_key"],
    ["GET", "/api/v1/company?size=1&size=2", undefined, 400, "malformed"],
    ["GET", "/api/v1/company?limit=x", undefined, 400, "malformed"],
    ["GET", "/api/v1/company?where=%7B", undefined, 400, "malformed"],
    ["GET", "/api/v1/company?cursor=nonsense", undefined, 400, "bad_cursor"],
    ["GET", "/api/v1/company?size[like]=1", undefined, 422, "invalid_condition"],
    ["GET", "/api/v1/nothing", undefined, 404, "not_found"],
    ["GET", "/api/v1/constructor", undefined, 404, "not_found"],
    ["GET", "/api/v1/company/00000000-0000-7000-8000-000000000000", undefined, 404, "not_found"],
    ["POST", "/api/v1/company", "{not json", 400, "malformed"],
    ["POST", "/api/v1/company", [], 400, "malformed"],
    ["POST", "/api/v1/company", { name: "A", colour: "red" }, 400, "unknown_key"],
    ["POST", "/api/v1/company", { size: 1 }, 422, "validation"],
    ["POST", "/api/v1/company", { name: "A", id: "x" }, 403, "forbidden"],
    ["POST", "/api/v1/company/query", { wher: true }, 400, "unknown_key"],
    ["POST", "/api/v1/company/bulk", { items: [{ create: { name: "A" }, delete: { id: "x" } }] }, 400, "malformed"],
    ["POST", "/api/v1/company/bulk", { items: [{ op: "create", values: { name: "A" } }] }, 400, "malformed"],
    ["POST", "/api/v1/company/bulk", { items: ["create"] }, 400, "malformed"],
    ["PATCH", "/api/v1/company/x", { rev: "one" }, 400, "malformed"],
  ] as const)("%s %s is refused in our words", async (method, path, body, status, code) => {
    await using server = await withSales();
    const admin = await server.admin();
    const answer = await admin.ask(method, path, {
      ...(body === undefined ? {} : { body }),
      ...(typeof body === "string" ? { headers: { "content-type": "application/json" } } : {}),
    });
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
    expect(answer.text).not.toMatch(/select |sqlite|node_modules|at .*\.ts/i);
  });

  test("one bad item of a bulk undoes all, or with partial only itself", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    const body = { items: [{ create: { name: "Good" } }, { create: { size: 3 } }] };
    const refused = await admin.ask("POST", "/api/v1/company/bulk", { body });
    expect([refused.status, refused.json.error.message]).toEqual([422, "Item 1: The record is not valid."]);
    expect((await admin.ask("GET", "/api/v1/company")).json.data).toEqual([]);
    const { json: known } = await admin.ask("POST", "/api/v1/company", { body: { name: "Known", secret: "s" } });
    const wrong = { items: [{ create: { name: "Other" } }, { update: { id: known["id"], size: -1 } }] };
    expect((await admin.ask("POST", "/api/v1/company/bulk", { body: wrong })).json.error).toMatchObject({
      message: "Item 1 (“Known”): The record is not valid.",
      data: { index: 1, title: "Known" },
    });
    await admin.ask("DELETE", `/api/v1/company/${String(known["id"])}`);
    const partial = await admin.ask("POST", "/api/v1/company/bulk?partial=true", { body });
    expect(partial.json).toMatchObject({ failed: 1, results: [{ op: "create" }, { error: { code: "validation" } }] });
    expect((await admin.ask("GET", "/api/v1/company")).json.data).toHaveLength(1);
  });

  test("more than 10,000 items and bodies too large are 413", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    const items = Array.from({ length: 10_001 }, () => ({ create: { name: "A" } }));
    expect((await admin.ask("POST", "/api/v1/company/bulk", { body: { items } })).status).toBe(413);
    expect((await admin.ask("POST", "/api/v1/company", { body: { name: "x".repeat(1_100_000) } })).status).toBe(413);
  });

  test("the same Idempotency-Key writes once; another person's is another", async () => {
    await using server = await withSales();
    const [admin, seller] = [await server.admin(), await server.user("seller", ["seller"])];
    const write = (client: typeof admin, name: string) =>
      client.ask("POST", "/api/v1/company", { body: { name }, headers: { "idempotency-key": "key-12345678" } });
    const [one, two] = [await write(admin, "Once"), await write(admin, "Once")];
    expect(two.json["id"]).toBe(one.json["id"]);
    expect((await write(seller, "Mine")).json["name"]).toBe("Mine");
    expect((await admin.ask("GET", "/api/v1/company?count=true")).json["count"]).toBe(2);
  });

  test("definitions are read, drafted, planned, published and taken back", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    const company = (await admin.ask("GET", "/api/v1/definitions/entity/company")).json;
    const next = {
      ...company,
      properties: {
        ...(company["properties"] as object),
        note: { type: "string", "x-type": "text", "x-labels": { en: "Note", "zh-CN": "备注" } },
      },
    };
    expect((await admin.ask("PUT", "/api/v1/definitions/entity/company", { body: next })).status).toBe(200);
    expect((await admin.ask("GET", "/api/v1/definitions/entity/company?draft=true")).text).toContain('"note"');
    const plan = await admin.ask("POST", "/api/v1/definitions/plan", { body: {} });
    expect(JSON.stringify(plan.json["steps"])).toContain("add-field");
    expect((await admin.ask("POST", "/api/v1/definitions/publish", { body: { expectedVersion: 7 } })).status).toBe(409);
    const published = await admin.ask("POST", "/api/v1/definitions/publish", { body: {} });
    expect([published.status, published.json["version"]]).toEqual([200, 2]);
    expect((await admin.ask("POST", "/api/v1/company", { body: { name: "A", note: "x" } })).status).toBe(201);
    expect((await admin.ask("POST", "/api/v1/definitions/versions/1/publish", { body: {} })).json["version"]).toBe(3);
    expect((await admin.ask("POST", "/api/v1/company", { body: { name: "B", note: "x" } })).status).toBe(400);
  });
});
