import type { DefinitionSet } from "@quoin/definition";
import { expect, test } from "vitest";
import { startTestServer } from "../support/server/start-test-server.ts";

const labels = { "x-labels": { en: "Field", "zh-CN": "字段" } };
const mine = (field: string) => ({ required: [field], properties: { [field]: { inCurrentUserTeams: true } } });
const role = (read: boolean | object) => ({
  labels: { en: "Role", "zh-CN": "角色" },
  entities: { matter: { read: read as boolean, update: true } },
});

/** Matters of a team; who sees them by the team that they name, or by whose they are. */
const SET: Pick<DefinitionSet, "entity" | "role"> = {
  entity: {
    matter: {
      type: "object",
      "x-labels": { en: "Matter", "zh-CN": "事项" },
      "x-title": "name",
      properties: {
        name: { type: "string", "x-type": "text", ...labels },
        unit: { type: "string", "x-type": "team", ...labels },
        units: { type: "array", "x-type": "teams", items: { type: "string" }, ...labels },
      },
    },
  },
  role: {
    of_team: role(mine("unit")),
    of_teams: role(mine("units")),
    of_members: role(mine("owner")),
    manager: { labels: { en: "Manager", "zh-CN": "主管" }, abilities: ["users"] },
  },
};

const started = async () => {
  const server = await startTestServer();
  await server.publish(SET);
  return server;
};

test("a team gives its members what names it and what belongs to any of them, at once and no longer than they are in it", async () => {
  await using server = await started();
  const admin = await server.admin();
  const [ann, ben] = [await server.user("ann", ["of_team"]), await server.user("ben", ["of_members"])];
  const { id: north } = await admin.trpc.teams.save.mutate({ name: " North ", members: [ann.id, ben.id] });
  const { id: south } = await admin.trpc.teams.save.mutate({ name: "South", members: [] });
  const { id: owner } = await server.user("cho", []);
  await admin.trpc.records.write.mutate({
    changes: [
      { op: "create", entity: "matter", values: { name: "of north", unit: north } },
      { op: "create", entity: "matter", values: { name: "of south", unit: south } },
      { op: "create", entity: "matter", values: { name: "of ann", owner: ann.id } },
      { op: "create", entity: "matter", values: { name: "of cho", owner } },
    ],
  });
  const seen = async (client: typeof ann) =>
    (await client.trpc.records.query.query({ entity: "matter", fields: ["name"], sort: [{ field: "name" }] })).data.map(
      (row) => row["name"],
    );
  expect(await seen(ann)).toEqual(["of north"]);
  expect(await seen(ben)).toEqual(["of ann"]);
  expect(await admin.trpc.teams.list.query()).toEqual([
    { id: north, name: "North", members: [ann.id, ben.id].sort() },
    { id: south, name: "South", members: [] },
  ]);

  // A change of members counts at the next request, whichever way it is made.
  await admin.trpc.users.update.mutate({ id: ann.id, teams: [south] });
  expect(await seen(ann)).toEqual(["of south"]);
  expect(await seen(ben)).toEqual([]);
  await admin.trpc.teams.remove.mutate({ id: south });
  // Who is in no team sees nothing by one, not even that there is such an entity.
  await expect(seen(ann)).rejects.toMatchObject({ data: { code: "not_found" } });
  const filtered = await admin.ask("GET", `/api/v1/matter?unit=${south}&fields=name`);
  expect(filtered.json.data).toHaveLength(1);
});

test("is imported and exported by name, and names nothing but teams", async () => {
  await using server = await started();
  const admin = await server.admin();
  const { id } = await admin.trpc.teams.save.mutate({ name: "华东一组", members: [] });
  const body = "name,unit\r\na,华东一组\r\nb,华东二组\r\n";
  const headers = { "content-type": "text/csv" };
  const answer = await admin.ask("POST", "/api/v1/matter/import?match=name&dryRun=true", { body, headers });
  expect(answer.json).toMatchObject({ rows: 2, failed: 1 });
  expect(answer.text).toContain("unknown_reference");
  const create = (unit: string) => admin.ask("POST", "/api/v1/matter", { body: { name: "x", unit } });
  expect((await create(id)).status).toBe(201);
  const me = await admin.trpc.session.me.query();
  for (const wrong of [me?.user.id ?? "", "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e61"])
    expect((await create(wrong)).json.error).toMatchObject({ code: "dangling_relation" });
  const csv = await admin.ask("GET", "/api/v1/matter/export.csv?fields=name,unit");
  expect(csv.text).toContain("x,华东一组");
});

test("stands among several, which show a record to each of them, and is imported and exported there too", async () => {
  await using server = await started();
  const admin = await server.admin();
  const ann = await server.user("ann", ["of_teams"]);
  const { id: north } = await admin.trpc.teams.save.mutate({ name: "North", members: [ann.id] });
  const { id: south } = await admin.trpc.teams.save.mutate({ name: "South", members: [] });
  const headers = { "content-type": "text/csv" };
  const body = "name,units\r\na,South；north\r\nb,South; East\r\n";
  const answer = await admin.ask("POST", "/api/v1/matter/import?match=name&dryRun=true", { body, headers });
  expect(answer.json).toMatchObject({ rows: 2, failed: 1, errors: [{ row: 3 }] });
  const create = (name: string, units: readonly string[]) =>
    admin.ask("POST", "/api/v1/matter", { body: { name, units } });
  expect((await create("a", [south, north])).status).toBe(201);
  expect((await create("b", [south])).status).toBe(201);
  expect((await ann.trpc.records.query.query({ entity: "matter" })).data).toHaveLength(1);
  expect((await admin.ask("GET", "/api/v1/matter/export.csv?fields=name,units")).text).toContain("a,South; North");
  expect((await create("x", [ann.id])).json.error).toMatchObject({ code: "dangling_relation" });
});

test("is made and changed by who manages people, who lifts nobody above themselves", async () => {
  await using server = await started();
  const admin = await server.admin();
  const [manager, plain] = [await server.user("mia", ["manager"]), await server.user("pat", [])];
  const made = await manager.trpc.teams.save.mutate({ name: "North", members: [plain.id] });
  await expect(plain.trpc.teams.save.mutate({ name: "Mine", members: [] })).rejects.toMatchObject({
    data: { code: "forbidden" },
  });
  await expect(plain.trpc.teams.remove.mutate({ id: made.id })).rejects.toMatchObject({ data: { code: "forbidden" } });
  const me = await admin.trpc.session.me.query();
  await expect(
    manager.trpc.teams.save.mutate({ ...made, members: [plain.id, me?.user.id ?? ""] }),
  ).rejects.toMatchObject({ data: { code: "forbidden" } });
  const refused = (name: string, members: string[] = []) => admin.trpc.teams.save.mutate({ name, members });
  await expect(refused("ＮＯＲＴＨ")).rejects.toMatchObject({ data: { code: "duplicate" } });
  await expect(refused("  ")).rejects.toMatchObject({ data: { code: "validation" } });
  await expect(refused("South", ["nobody"])).rejects.toMatchObject({ data: { code: "validation" } });
  await expect(admin.trpc.users.update.mutate({ id: plain.id, teams: ["nowhere"] })).rejects.toMatchObject({
    data: { code: "validation" },
  });
  await manager.trpc.teams.save.mutate({ id: made.id, name: "North-East", members: [] });
  expect(await plain.trpc.teams.list.query()).toEqual([{ id: made.id, name: "North-East", members: [] }]);
});
