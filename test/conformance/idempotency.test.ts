import { expect, test } from "vitest";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

const { company } = SALES.entity;
const rule = { id: "same", "x-labels": { en: "Same" }, on: [{ field: "name", by: "folded" }], act: "warn" } as const;
const SET = { ...SALES, entity: { ...SALES.entity, company: { ...company!, "x-duplicates": [rule] } } };

test("a scan, 'not the same' and saves of the draft are done once for their key, and other work under it is refused", async () => {
  await using server = await startTestServer();
  await server.publish(SET);
  const admin = await server.admin();
  const ask = async (method: string, path: string, { key, body }: { key: string; body?: object }) => {
    const { status, json } = await admin.ask(method, `/api/v1/${path}`, {
      headers: { "idempotency-key": key },
      ...(body && { body }),
    });
    return [status, json] as const;
  };

  const [, { job }] = await ask("POST", "company/duplicates/scan", { key: "scan", body: {} });
  for (let status = ""; status !== "done";)
    status = String((await admin.ask("GET", `/api/v1/jobs/${job}`)).json["status"]);
  expect(await ask("POST", "company/duplicates/scan", { key: "scan", body: {} })).toEqual([202, { job }]);
  expect((await ask("POST", "company/duplicates/scan", { key: "another", body: {} }))[1]["job"]).not.toBe(job);

  const ids: string[] = [];
  for (const name of ["Acme", "ACME", "acme"])
    ids.push(String((await admin.ask("POST", "/api/v1/company", { body: { name } })).json["id"]));
  const differ = (some: readonly string[]) =>
    ask("POST", "company/duplicates/not-same", { key: "differ", body: { ids: some } });
  expect((await differ(ids.slice(0, 2)))[0]).toBe(204);
  expect((await differ(ids.slice(0, 2)))[0]).toBe(204);
  expect((await differ(ids.slice(1)))[0]).toBe(409);

  const place = "definitions/entity/company";
  const labelled = (en: string) => ({ ...SET.entity.company, "x-labels": { en } });
  const [, first] = await ask("PUT", place, { key: "save", body: labelled("Firm") });
  expect((await admin.ask("PUT", `/api/v1/${place}`, { body: labelled("Business") })).json["rev"]).not.toBe(
    first["rev"],
  );
  expect(await ask("PUT", place, { key: "save", body: labelled("Firm") })).toEqual([200, first]);
  expect((await admin.ask("GET", `/api/v1/${place}?draft=true`)).json["x-labels"]).toEqual({ en: "Business" });
  expect((await ask("PUT", place, { key: "save", body: labelled("Other") }))[0]).toBe(409);
  expect((await ask("DELETE", place, { key: "save" }))[0]).toBe(409);

  const choices = "definitions/choices/company/name";
  const [, decided] = await ask("PUT", choices, { key: "decide", body: { misfits: "empty" } });
  expect((await admin.ask("DELETE", `/api/v1/${choices}`)).json["rev"]).not.toBe(decided["rev"]);
  expect(await ask("PUT", choices, { key: "decide", body: { misfits: "empty" } })).toEqual([200, decided]);
  expect((await admin.ask("POST", "/api/v1/definitions/plan", { body: {} })).json["choices"]).toEqual({});
});
