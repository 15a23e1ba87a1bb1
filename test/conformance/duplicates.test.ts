import { expect, test } from "vitest";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";
import type { TestClient } from "../support/server/test-client.ts";

const { company } = SALES.entity;
const SET = {
  ...SALES,
  entity: {
    ...SALES.entity,
    company: {
      ...company!,
      "x-duplicates": [
        { id: "same_name", "x-labels": { en: "Same name" }, on: [{ field: "name", by: "organisation" }], act: "warn" },
        { id: "same_line", "x-labels": { en: "Same line" }, on: [{ field: "mobile", by: "digits" }], act: "block" },
        {
          id: "same_secret",
          "x-labels": { en: "Same secret" },
          on: [{ field: "secret", by: "folded" }],
          act: "warn",
          tells: "owner",
        },
      ],
    },
  },
} as const;

async function ended(caller: TestClient, at: string): Promise<Readonly<Record<string, unknown>>> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const job = (await caller.ask("GET", at)).json;
    expect(["waiting", "running", "done"]).toContain(job["status"]);
    if (job["status"] === "done") return job;
  }
}

test("over REST, doubles are found, refused, merged, and the merge is undone", async () => {
  await using server = await startTestServer();
  await server.publish(SET);
  const admin = await server.admin();
  const make = async (body: object) => ({
    id: String((await admin.ask("POST", "/api/v1/company", { body })).json["id"]),
  });
  const one = await make({ name: "Acme Inc.", mobile: "13816012288", secret: "Red" });
  const found = await admin.ask("POST", "/api/v1/company/duplicates", {
    body: { values: { name: "ACME", secret: 1 } },
  });
  expect(found.json["data"]).toMatchObject([
    { rules: ["same_name"], act: "warn", fields: ["name"], record: { id: one.id, name: "Acme Inc." } },
  ]);
  const refused = await admin.ask("POST", "/api/v1/company", { body: { name: "B", mobile: "138 1601 2288" } });
  expect([refused.status, refused.json.error.code, refused.json.error.details]).toEqual([
    409,
    "duplicate",
    [{ path: "/mobile", code: "duplicate_record", params: { rules: ["same_line"] } }],
  ]);

  const two = await make({ name: "Acme Ltd", city: "上海" });
  const deal = (await admin.ask("POST", "/api/v1/deal", { body: { title: "D", company: two.id } })).json;
  const body = { survivor: one.id, losers: [two.id], take: { name: two.id } };
  const plan = await admin.ask("POST", "/api/v1/company/merge", { body: { ...body, dryRun: true } });
  expect(plan.json).toMatchObject({ allowed: true, moves: [{ entity: "deal", field: "company", count: 1 }] });
  const merged = await admin.ask("POST", "/api/v1/company/merge", { body });
  expect(merged.json["record"]).toMatchObject({ id: one.id, name: "Acme Ltd", city: "上海", mobile: "+8613816012288" });
  const old = await admin.ask("GET", `/api/v1/company/${two.id}`);
  expect([old.status, old.json.error["data"]]).toEqual([404, { merged_into: one.id }]);
  const undone = await admin.ask("POST", "/api/v1/company/unmerge", { body: { merge: merged.json["merge"] } });
  expect(undone.json).toEqual({ restored: [two.id], changed: 2, kept: [] });
  expect((await admin.ask("GET", `/api/v1/deal/${String(deal["id"])}`)).json["company"]).toBe(two.id);
  const wrong = await admin.ask("POST", "/api/v1/company/merge", { body: { survivor: one.id, losers: [] } });
  expect(wrong.status).toBe(400);
});

test("all records are looked through by a job, and what it found is read in pages", async () => {
  await using server = await startTestServer();
  await server.publish(SET);
  const admin = await server.admin();
  for (const name of ["Acme", "Acme Inc.", "Zeta", "Zeta Ltd"])
    await admin.ask("POST", "/api/v1/company", { body: { name } });
  const at = "/api/v1/company/duplicates";
  expect((await admin.ask("GET", at)).json).toEqual({ data: [], next: null, at: null });
  const begun = await admin.ask("POST", `${at}/scan`);
  expect(begun.status).toBe(202);
  await ended(admin, begun.headers.get("location") ?? "");
  const first = (await admin.ask("GET", `${at}?limit=1`)).json;
  expect(first).toMatchObject({ data: [{ rules: ["same_name"], records: [{}, {}] }], at: expect.any(String) });
  const second = (await admin.ask("GET", `${at}?limit=1&after=${String(first["next"])}`)).json;
  const ids = second.data.flatMap(({ records }) => (records as { id: string }[]).map(({ id }) => id));
  expect((await admin.ask("POST", `${at}/not-same`, { body: { ids } })).status).toBe(204);
  expect((await admin.ask("GET", at)).json.data).toMatchObject(first.data);
  expect((await admin.ask("GET", `${at}?limit=0`)).status).toBe(400);
  expect((await admin.ask("POST", "/api/v1/deal/duplicates/scan")).status).toBe(404);
  const blind = await server.user("Deal", ["staff"]);
  expect((await blind.ask("POST", `${at}/scan`)).status).toBe(403);
  expect((await blind.ask("GET", at)).status).toBe(404);
});

test("records that more than 10,000 others point at are merged by a job, and the merge is undone whole", async () => {
  await using server = await startTestServer();
  await server.publish(SET);
  const admin = await server.admin();
  const make = async (name: string) =>
    String((await admin.ask("POST", "/api/v1/company", { body: { name } })).json["id"]);
  const [stays, goes] = [await make("Acme"), await make("Zeta")];
  const items = Array.from({ length: 10_000 }, (_, i) => ({ create: { title: `D${i}`, company: goes } }));
  for (const some of [items, items.slice(0, 1)])
    expect((await admin.ask("POST", "/api/v1/deal/bulk", { body: { items: some } })).status).toBe(200);
  const count = async (company: string) => {
    const where = { required: ["company"], properties: { company: { const: company } } };
    const body = { where, aggregate: [{ fn: "count", as: "n" }] };
    return (await admin.ask("POST", "/api/v1/deal/query", { body })).json.data[0]?.["n"];
  };
  const begun = await admin.ask("POST", "/api/v1/company/merge", { body: { survivor: stays, losers: [goes] } });
  expect([begun.status, Object.keys(begun.json)]).toEqual([202, ["merge", "job"]]);
  await ended(admin, begun.headers.get("location") ?? "");
  expect([await count(stays), await count(goes)]).toEqual([10_001, 0]);
  const undone = await admin.ask("POST", "/api/v1/company/unmerge", { body: { merge: begun.json["merge"] } });
  expect([undone.status, Object.keys(undone.json)]).toEqual([202, ["job"]]);
  const job = await ended(admin, undone.headers.get("location") ?? "");
  expect(job["result"]).toEqual({ restored: [goes], changed: 10_001, kept: [] });
  expect([await count(stays), await count(goes)]).toEqual([0, 10_001]);
});

test("who may not see a record is told nothing of what they could not fill in", async () => {
  await using server = await startTestServer();
  await server.publish(SET);
  const admin = await server.admin();
  await admin.ask("POST", "/api/v1/company", { body: { name: "Acme Inc.", secret: "Red" } });
  const seller = await server.user("Sally", ["seller"]);
  const look = (values: object) => seller.ask("POST", "/api/v1/company/duplicates", { body: { values } });
  // What they could not fill in is not looked for, as what is not there.
  expect((await look({ secret: "red" })).json["data"]).toEqual([]);
  expect((await look({ nothing: "red" })).json["data"]).toEqual([]);
  const other = await server.user("Deal", ["staff"]);
  const none = await other.ask("POST", "/api/v1/company/duplicates", { body: { values: { name: "Acme" } } });
  expect([none.status, none.json.error.code]).toEqual([404, "not_found"]);
});

test("rows of a file that match a record are made, left out, or change it", async () => {
  await using server = await startTestServer();
  await server.publish(SET);
  const admin = await server.admin();
  const { id } = (await admin.ask("POST", "/api/v1/company", { body: { name: "Acme Inc.", city: "上海" } })).json;
  const rows = "name,city\nACME,北京\nZeta,深圳\nZeta Ltd,广州\n";
  const send = (query: string) =>
    admin.ask("POST", `/api/v1/company/import?${query}`, { body: rows, headers: { "content-type": "text/csv" } });
  expect((await send("dryRun=true")).json).toMatchObject({ created: 3, updated: 0, failed: 0 });
  expect((await send("dryRun=true&duplicates=skip")).json).toMatchObject({
    created: 1,
    failed: 2,
    errors: [{ row: 2, problems: [{ code: "duplicate_record", column: "name", value: "ACME" }] }, { row: 4 }],
  });
  // Where the import does not say, each rule does: phones refuse by themselves, names change the record.
  const { company: own } = SET.entity;
  const [names, ...others] = own["x-duplicates"];
  await server.publish({
    entity: { ...SET.entity, company: { ...own, "x-duplicates": [{ ...names, import: "update" }, ...others] } },
  });
  expect((await send("dryRun=true")).json).toMatchObject({ created: 1, updated: 1, failed: 1, errors: [{ row: 4 }] });
  expect((await send("dryRun=true&duplicates=create")).json).toMatchObject({ created: 3, updated: 0, failed: 0 });
  const [, lines, ...rest] = own["x-duplicates"];
  await server.publish({
    entity: { ...SET.entity, company: { ...own, "x-duplicates": [names, { ...lines, import: "create" }, ...rest] } },
  });
  const line = await admin.ask("POST", "/api/v1/company", { body: { name: "Line", mobile: "13816012299" } });
  expect(line.status).toBe(201);
  const phones = await admin.ask("POST", "/api/v1/company/import?dryRun=true", {
    body: "name,mobile\nOther line,13816012299\n",
    headers: { "content-type": "text/csv" },
  });
  expect(phones.json).toMatchObject({ created: 1, failed: 0 });
  await admin.ask("DELETE", `/api/v1/company/${String(line.json["id"])}`);
  const begun = await send("duplicates=update");
  expect(begun.status).toBe(202);
  await ended(admin, begun.headers.get("location") ?? "");
  expect((await admin.ask("GET", `/api/v1/company/${String(id)}`)).json).toMatchObject({ name: "ACME", city: "北京" });
  expect((await admin.ask("GET", "/api/v1/company?sort=name")).json.data.map((row) => row["name"])).toEqual([
    "ACME",
    "Zeta",
  ]);
});
