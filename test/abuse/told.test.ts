import { allUses, readEntities } from "@quoin/definition";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CANARY } from "../support/abuse/canary-set.ts";
import { SYSTEM_ACTOR } from "../support/server/system-actor.ts";
import { startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import type { TestClient } from "../support/server/test-client.ts";

let server: TestServer;
let seller: TestClient;
let admin: TestClient;

beforeAll(async () => {
  server = await startTestServer();
  await server.publish(CANARY);
  admin = await server.admin();
  seller = await server.user("seller", ["seller"]);
});
afterAll(() => server[Symbol.asyncDispose]());

describe("what people may not know of", () => {
  test.each(["/api/trpc/definitions.published", "/api/trpc/session.me", "/api/openapi.json"])(
    "is not told by %s",
    async (path) => {
      const [told, all] = [await seller.ask("GET", path), await admin.ask("GET", path)];
      expect([told.status, all.status]).toEqual([200, 200]);
      expect(told.text.match(/.{0,80}canary.{0,40}/gi) ?? []).toEqual([]);
      if (!path.includes("session")) expect(all.text).toMatch(/canary/i);
    },
  );

  test("nothing that is told names what is not there", async () => {
    const { set } = await seller.trpc.definitions.published.query();
    const entities = readEntities(set);
    const dangling = allUses(set, server.server.workspace.services.language).filter(
      ({ target: { kind, key, field } }) => {
        if (kind === "role") return key !== "seller";
        if (kind !== "entity") return !Object.hasOwn(set[kind], key);
        const entity = entities.get(key);
        return entity === undefined || (field !== undefined && !entity.fieldByKey.has(field));
      },
    );
    expect(dangling).toEqual([]);
  });

  test("takes as little with it as there can be, and what is drawn stays as it was", async () => {
    const { set } = await seller.trpc.definitions.published.query();
    expect(Object.keys(set.entity)).toEqual(["firm", "visit"]);
    expect(Object.keys(set.entity["firm"]?.properties ?? {})).toEqual(["name", "city", "step", "phone"]);
    expect(set.entity["firm"]).toMatchObject({ required: ["name"], "x-subtitle": ["city"] });
    const city = { required: ["city"], properties: { city: { const: "Here" } } };
    expect(set.form).toEqual({
      "firm-record": {
        entity: "firm",
        header: { stage: "step", facts: ["city"], tags: [], buttons: ["call"] },
        tabs: [
          {
            id: "main",
            visibleWhen: true,
            sections: [
              {
                id: "facts",
                items: [
                  { id: "name", field: "name" },
                  { id: "city", field: "city", visibleWhen: city, readonlyWhen: false },
                ],
              },
            ],
          },
        ],
        related: [{ id: "visits", entity: "visit", field: "firm", columns: ["title"] }],
      },
    });
    expect(set.view).toEqual({
      "firm-all": {
        entity: "firm",
        columns: [{ field: "name" }, { field: "city" }],
        sort: [{ field: "name" }],
        chips: [{ id: "there", where: { required: ["city"], properties: { city: { const: "There" } } } }],
      },
      "firm-steps": { entity: "firm", type: "board", board: { by: "step", card: ["city"] } },
      "firm-both": { entity: "firm", roles: ["seller"] },
    });
    expect(set.dashboard["home"]?.tiles.map(({ id }) => id)).toEqual(["firms", "list"]);
    expect(Object.keys(set.dashboard)).toEqual(["home"]);
    expect(set.navigation["own"]).toEqual({ groups: [{ id: "main", items: [{ id: "firms", entity: "firm" }] }] });
    expect(set.rule).toEqual({
      call: {
        labels: { en: "Call", "zh-CN": "Call" },
        entity: "firm",
        trigger: { type: "button" },
        condition: city,
        steps: [],
      },
    });
    expect([set.role, set.message]).toEqual([{}, {}]);
  });

  test("is not told by views that colleagues share", async () => {
    const share = (name: string, state: Record<string, string>) =>
      admin.trpc.views.saved.save.mutate({ entity: "firm", name, shared: true, state });
    const is = (field: string, value: string) =>
      JSON.stringify({ required: [field], properties: { [field]: { const: value } } });
    await share("Open", {
      where: is("city", "Here"),
      sort: "-canary_score,name",
      columns: "name:260:p,canary_score,vault.title,city",
      group: "canary_score",
    });
    await share("Canary", { where: is("canary_score", "canary_x") });
    const told = await seller.trpc.views.saved.list.query({ entity: "firm" });
    expect(told.map(({ name, state }) => [name, state])).toEqual([
      ["Open", { where: is("city", "Here"), sort: "name", columns: "name:260:p,city" }],
    ]);
    expect(await admin.trpc.views.saved.list.query({ entity: "firm" })).toHaveLength(2);
  });

  test("is not told by a list of a view that one may not know of, nor by what it names", async () => {
    await admin.ask("POST", "/api/v1/firm", { body: { name: "Acme", city: "Here", canary_score: "canary_x" } });
    const list = (view: string) => seller.ask("GET", `/api/v1/firm?view=${view}`);
    const nowhere = await list("canary-nowhere");
    for (const view of ["firm-boss", "firm-board", "firm-chosen", "vault-all", "constructor"])
      expect([view, (await list(view)).text]).toEqual([view, nowhere.text]);
    expect(nowhere.status).toBe(404);
    const shown = await list("firm-all");
    expect([shown.status, Object.keys(shown.json.data[0] ?? {})]).toEqual([200, ["id", "rev", "name", "city"]]);
    expect((await admin.ask("GET", "/api/v1/firm?view=firm-board")).status).toBe(200);
  });

  test("is not told by the history: neither rules nor the records that they came from", async () => {
    const body = { name: "By rules", city: "Here", canary_score: "canary_x" };
    const id = String((await admin.ask("POST", "/api/v1/firm", { body })).json["id"]);
    const chain = [
      { rule: "canary-first", record: "canary-record", run: "canary-run" },
      { rule: "canary-silent", record: id, run: "canary-run" },
    ];
    await server.server.workspace.services.store.records.write(
      [{ op: "update", entity: "firm", id, values: { city: "There" } }],
      { actor: SYSTEM_ACTOR, cause: { source: "rule", chain } },
    );
    const path = `/api/v1/firm/${id}/history`;
    const [told, all] = [await seller.ask("GET", path), await admin.ask("GET", path)];
    expect(told.json.data[0]?.["cause"]).toEqual({ source: "rule", chain: [{ rule: "" }] });
    expect(all.json.data[0]?.["cause"]).toEqual({ source: "rule", chain });
    expect(JSON.stringify(await seller.trpc.records.history.query({ entity: "firm", id }))).not.toMatch(/canary/);
  });

  test("who manages people is told what roles are called, and no more of them", async () => {
    const { set } = await (await server.user("keeper", ["keeper"])).trpc.definitions.published.query();
    expect(set.role["canary-boss"]).toEqual({ labels: { en: "Canary boss", "zh-CN": "Canary boss" } });
    expect(Object.keys(set.entity)).toEqual(["firm"]);
    expect([set.message, Object.keys(set.rule)]).toEqual([{}, ["call"]]);
  });

  test("roles add up: who has two is told what either shows", async () => {
    const both = await server.user("both", ["seller", "canary-boss"]);
    const { set } = await both.trpc.definitions.published.query();
    expect(Object.keys(set.entity)).toEqual(Object.keys(CANARY.entity));
    expect(set.view["firm-boss"]?.roles).toEqual(["canary-boss"]);
    expect(set.entity["firm"]?.properties["canary_score"]).toEqual(CANARY.entity["firm"]?.properties["canary_score"]);
  });

  test("who designs is told all", async () => {
    const { set } = await admin.trpc.definitions.published.query();
    expect(set).toEqual(CANARY);
  });
});
