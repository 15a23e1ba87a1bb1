import { expect, test } from "vitest";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";
import type { TestClient } from "../support/server/test-client.ts";

const company = { read: { required: ["city"] }, update: true, fields: { mobile: "mask", secret: "none" } } as const;

test("a masked value is shown whole to who may look, and the log keeps who looked at what", async () => {
  await using server = await startTestServer();
  await server.publish({
    ...SALES,
    role: {
      helper: { labels: { en: "Helper" }, abilities: ["reveal"], entities: { company } },
      plain: { labels: { en: "Plain" }, entities: { company } },
    },
  });
  const admin = await server.admin();
  const [helper, plain] = [await server.user("helper", ["helper"]), await server.user("plain", ["plain"])];
  const make = async (body: object) => String((await admin.ask("POST", "/api/v1/company", { body })).json["id"]);
  const id = await make({ name: "Acme", city: "Here", mobile: "+8613800138000", secret: "canary" });
  const unseen = await make({ name: "Beta", mobile: "+8613800138001" });
  const reveal = (client: TestClient, field: string, record = id) =>
    client.trpc.records.reveal.mutate({ entity: "company", id: record, field });
  const history = async (client: TestClient) =>
    (await client.trpc.records.history.query({ entity: "company", id })).filter(({ op }) => op === "reveal");
  const refused = (code: string) => ({ data: { code } });

  expect((await helper.ask("GET", `/api/v1/company/${id}`)).json["mobile"]).not.toBe("+8613800138000");
  expect(await reveal(helper, "mobile")).toBe("+8613800138000");
  const looks = await history(plain);
  expect(looks).toMatchObject([
    {
      actor: helper.id,
      actorName: "helper",
      cause: { source: "form", field: "mobile" },
      before: {},
      after: {},
      rev: 1,
    },
  ]);

  await expect(reveal(plain, "mobile")).rejects.toMatchObject(refused("forbidden"));
  for (const [field, record] of [
    ["secret", id],
    ["nothing", id],
    ["mobile", unseen],
    ["mobile", "none"],
  ] as const)
    await expect(reveal(helper, field, record)).rejects.toMatchObject(refused("not_found"));
  // What one sees anyway is no look.
  expect(await reveal(helper, "name")).toBe("Acme");
  expect(await reveal(helper, "size")).toBeNull();
  expect(await history(admin)).toHaveLength(1);

  const position = looks[0]?.position ?? 0;
  await expect(admin.trpc.records.revert.mutate({ entity: "company", id, position })).rejects.toMatchObject(
    refused("impossible_change"),
  );
  const kept = await admin.ask("PATCH", `/api/v1/company/${id}`, { body: { city: "There", rev: 1 } });
  expect([kept.status, kept.json["rev"], kept.json["mobile"]]).toEqual([200, 2, "+8613800138000"]);
  expect(await server.server.workspace.services.store.verify()).toEqual([]);
});
