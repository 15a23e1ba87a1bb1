import { afterAll, beforeAll, expect, test } from "vitest";
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
});
afterAll(() => server[Symbol.asyncDispose]());

const DAYS = [
  "2026-02-31",
  "2025-02-29",
  "1900-02-29",
  "2026-04-31",
  "0000-01-01",
  "10000-01-01",
  "-0001-01-01",
  "2026-1-1",
];
const INSTANTS = [
  "2026-02-28T24:00:00Z",
  "2025-02-29T00:00:00Z",
  "2026-06-30T23:59:60Z",
  "2026-01-01T00:60:00Z",
  "2026-01-01T00:00:00+25:00",
  "2026-01-01T00:00:00",
  "0001-01-01T00:00:00+14:00",
  "9999-12-31T23:59:59-01:00",
  "10000-01-01T00:00:00Z",
];
const field = (value: string): string => (DAYS.includes(value) ? "due_on" : "met_at");

test.each([...DAYS, ...INSTANTS])("%s is no date: not in a record, a condition, a file", async (value) => {
  const key = field(value);
  const made = await admin.ask("POST", "/api/v1/deal", { body: { title: "No", [key]: value } });
  expectRefusal(made, "validation");
  expect(made.json.error.details[0]?.path).toBe(`/${key}`);
  // Bounds of conditions may lie before all that is stored.
  const early = value.startsWith("000");
  const where = { required: [key], properties: { [key]: { dateOn: value } } };
  const found = await admin.ask("POST", "/api/v1/deal/query", { body: { where } });
  if (early) expect(found.json.data).toEqual([]);
  else expectRefusal(found, "invalid_condition");
  const short = await admin.ask("GET", `/api/v1/deal?${key}[gt]=${encodeURIComponent(value)}`);
  if (!early) expectRefusal(short, "invalid_condition", "malformed");
  const file = await admin.ask("POST", "/api/v1/deal/import?dryRun=true", {
    body: `title,${key}\nNo,${value}\n`,
    headers: { "content-type": "text/csv" },
  });
  // Files may write dates as people do.
  if (value !== "2026-1-1" && value !== "2026-01-01T00:00:00")
    expect(file.json).toMatchObject({ created: 0, failed: 1 });
  expectRefusal(
    await admin.ask("GET", `/api/v1/deal/none?asOf=${encodeURIComponent(value)}`),
    "malformed",
    "not_found",
  );
});

test("leap days and the ends of time are dates, and counted by month in any zone at once", async () => {
  const sound = [
    ["2024-02-29", "0001-01-01T00:00:00Z"],
    ["2000-02-29", "9999-12-31T23:59:59.999Z"],
    ["0001-01-01", "2026-03-08T06:59:59.999Z"],
    ["9999-12-31", "2026-03-08T07:00:00Z"],
  ] as const;
  for (const [due, met] of sound)
    expect((await admin.ask("POST", "/api/v1/deal", { body: { title: "Yes", due_on: due, met_at: met } })).status).toBe(
      201,
    );
  const one = await server.user("traveller", ["seller"]);
  await one.trpc.session.savePreferences.mutate({ timeZone: "America/New_York" });
  for (const client of [admin, one])
    for (const bucket of ["day", "month", "year"])
      for (const key of ["due_on", "met_at"]) {
        const asked = { group: [{ field: key, bucket }], aggregate: [{ fn: "count", as: "n" }] };
        expect((await client.ask("POST", "/api/v1/deal/query", { body: asked })).status).toBe(200);
      }
  const byDay = await admin.ask("POST", "/api/v1/deal/query", {
    body: { group: [{ field: "due_on", bucket: "month" }] },
  });
  expect(byDay.json.data.map((row) => row["due_on"])).toEqual(["0001-01-01", "2000-02-01", "2024-02-01", "9999-12-01"]);
});
