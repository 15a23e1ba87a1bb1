import { expect, test } from "vitest";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

test("a changed type is planned with its misfits, decided about, published and taken back over REST", async () => {
  await using server = await startTestServer();
  await server.publish(SALES);
  const admin = await server.admin();
  const ask = async (method: string, path: string, body?: unknown) =>
    admin.ask(method, `/api/v1${path}`, body === undefined ? {} : { body });
  await ask("POST", "/company", { name: "Acme", city: "12" });
  await ask("POST", "/company", { name: "Best", city: "many" });
  const company = (await ask("GET", "/definitions/entity/company")).json;
  const properties = company["properties"] as Readonly<Record<string, object>>;
  const city = { type: "integer", "x-type": "integer", "x-labels": { en: "City", "zh-CN": "城市" } };
  await ask("PUT", "/definitions/entity/company", { ...company, properties: { ...properties, city } });
  const plan = await ask("POST", "/definitions/plan", {});
  expect(plan.json["problems"]).toMatchObject([
    {
      path: "/entity/company/properties/city",
      code: "values_do_not_convert",
      params: { rows: 1, samples: [{ value: "many" }] },
    },
  ]);
  const refused = await ask("POST", "/definitions/publish", {});
  expect([refused.status, refused.json.error.code]).toEqual([422, "impossible_change"]);
  const wrong = await ask("PUT", "/definitions/choices/company/city", { misfits: "guess" });
  expect([wrong.status, wrong.json.error.code]).toEqual([400, "malformed"]);
  const reader = await server.user("Reader", []);
  const hidden = await reader.ask("PUT", "/api/v1/definitions/choices/company/city", { body: { misfits: "empty" } });
  expect(hidden.status).toBe(403);
  expect((await ask("PUT", "/definitions/choices/company/city", { misfits: "empty" })).status).toBe(200);
  const decided = (await ask("POST", "/definitions/plan", {})).json;
  expect(decided).toMatchObject({ problems: [], choices: { "company.city": { misfits: "empty" } } });
  expect((await ask("DELETE", "/definitions/choices/company/city")).status).toBe(200);
  expect((await ask("POST", "/definitions/publish", {})).status).toBe(422);
  const sent = { choices: { "company.city": { values: { many: 100 } } } };
  expect((await ask("POST", "/definitions/publish", sent)).json["version"]).toBe(2);
  const cities = async () => (await ask("GET", "/company?sort=name")).json.data.map((row) => row["city"]);
  expect(await cities()).toEqual([12, 100]);
  expect((await ask("POST", "/definitions/versions/1/publish", {})).json["version"]).toBe(3);
  expect(await cities()).toEqual(["12", "many"]);
});
