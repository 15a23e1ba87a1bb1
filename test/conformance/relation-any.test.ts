import { expect, test } from "vitest";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

const labels = { "x-labels": { en: "Field", "zh-CN": "字段" } };
const NOTE = {
  type: "object",
  "x-labels": { en: "Note", "zh-CN": "笔记" },
  "x-title": "name",
  properties: {
    name: { type: "string", "x-type": "text", ...labels },
    about: { type: "object", "x-type": "relation-any", "x-entities": ["company", "deal"], ...labels },
  },
} as const;

test("a relation to one of several entities is imported and exported as “entity: title”, and cut to what the reader knows", async () => {
  await using server = await startTestServer();
  const readers = {
    labels: { en: "Reader", "zh-CN": "读者" },
    entities: { note: { read: true }, deal: { read: true } },
  };
  await server.publish({
    entity: { ...SALES.entity, note: NOTE },
    role: { ...SALES.role, readers, few: { ...readers, entities: { note: { read: true } } } },
  });
  const admin = await server.admin();
  const make = async (entity: string, body: object): Promise<string> =>
    String((await admin.ask("POST", `/api/v1/${entity}`, { body })).json.id);
  const [firm, sale] = [await make("company", { name: "示例公司" }), await make("deal", { title: "大单" })];
  const body = "name,about\r\na,company: 示例公司\r\nb,deal：大单\r\nc,company: 大单\r\nd,person: x\r\n";
  const headers = { "content-type": "text/csv" };
  const tried = await admin.ask("POST", "/api/v1/note/import?match=name&dryRun=true", { body, headers });
  expect(tried.json).toMatchObject({ rows: 4, failed: 2 });
  expect(tried.text).toContain("unknown_reference");
  expect(tried.text).toContain("bad_reference");
  await make("note", { name: "a", about: { entity: "company", id: firm } });
  await make("note", { name: "b", about: { entity: "deal", id: sale } });
  const csv = await admin.ask("GET", "/api/v1/note/export.csv?fields=name,about&sort=name");
  expect(csv.text).toMatch(/,a,company: 示例公司\r\n.*,b,deal: 大单/);

  const reader = await server.user("rea", ["readers"]);
  const known = (await reader.trpc.definitions.published.query()).set.entity["note"]?.properties["about"];
  expect(known?.["x-entities"]).toEqual(["deal"]);
  const seen = await reader.ask("GET", "/api/v1/note?fields=name,about&sort=name&titles=true");
  expect(seen.json.data).toEqual([
    expect.not.objectContaining({ about: expect.anything() }),
    expect.objectContaining({ about: { entity: "deal", id: sale }, about$title: "大单" }),
  ]);
  const found = await reader.ask("GET", `/api/v1/note?about=company/${firm}`);
  expect(found.json.data).toEqual([]);
  const stranger = await server.user("few", ["few"]);
  const none = (await stranger.trpc.definitions.published.query()).set.entity["note"]?.properties;
  expect(Object.keys(none ?? {})).toEqual(["name"]);
});
