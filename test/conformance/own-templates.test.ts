import { pack } from "@quoin/template";
import { expect, test } from "vitest";
import { startTestServer } from "../support/server/start-test-server.ts";
import type { TestClient } from "../support/server/test-client.ts";

const encoder = new TextEncoder();
const packed = (version: string, requires: Record<string, string> = {}) => {
  const files = {
    "template.json": { name: "shelf", version, languages: ["en", "zh-CN"], requires, industry: "libraries" },
    "entities/book.json": {
      type: "object",
      properties: {
        title: { type: "string", "x-type": "text" },
        pages: { type: "integer", "x-type": "integer" },
        lent: { type: "boolean", "x-type": "boolean" },
      },
    },
    "locales/en.json": { "template#title": "Shelf", "entity.book": "Book" },
    "locales/zh-CN.json": { "template#title": "书架", "entity.book": "书" },
  };
  const data = "title,pages,lent\n边城,120,true\n围城,359,\n";
  const contents = Object.entries(files).map(([path, file]) => [path, encoder.encode(JSON.stringify(file))] as const);
  return pack(new Map([...contents, ["data/book.csv", encoder.encode(data)]]));
};

const send = async (by: TestClient, body: Uint8Array): Promise<string> => {
  const headers = { "content-type": "application/octet-stream" };
  return String((await by.ask("POST", "/api/v1/files?name=shelf.quoin.zip", { body, headers })).json["id"]);
};

test("a packed template that somebody brings is installed like those that come with the product", async () => {
  await using server = await startTestServer();
  const admin = await server.admin();
  const { templates } = admin.trpc;
  expect(await templates.add.mutate({ file: await send(admin, packed("1.0.0")) })).toEqual({ name: "shelf" });
  const listed = async () => (await templates.list.query()).find(({ name }) => name === "shelf");
  expect(await listed()).toMatchObject({ own: true, version: "1.0.0", title: { "zh-CN": "书架" } });
  expect((await templates.plan.query({ name: "shelf" })).created).toContainEqual({ kind: "entity", key: "book" });
  await templates.install.mutate({ name: "shelf", sampleData: true });
  await expect.poll(async () => (await listed())?.installed, { timeout: 20_000 }).toEqual({ version: "1.0.0" });
  const books = async () => (await admin.ask("GET", "/api/v1/book?sort=-pages&fields=title,pages,lent")).json.data;
  await expect.poll(async () => (await books()).length, { timeout: 20_000 }).toBe(2);
  expect(await books()).toMatchObject([
    { title: "围城", pages: 359 },
    { title: "边城", pages: 120, lent: true },
  ]);

  // A newer one takes its place, an older one of what comes with the product does not.
  await templates.add.mutate({ file: await send(admin, packed("1.1.0")) });
  expect((await templates.plan.query({ name: "shelf" })).packages).toMatchObject([
    { action: "upgrade", from: "1.0.0" },
  ]);
  await templates.forget.mutate({ name: "shelf" });
  expect(await listed()).toBeUndefined();
  await expect(templates.forget.mutate({ name: "core" })).rejects.toMatchObject({ data: { code: "not_found" } });
});

test("what is no template, and who may not change definitions, is refused", async () => {
  await using server = await startTestServer();
  const admin = await server.admin();
  const { templates } = admin.trpc;
  const before = await templates.list.query();
  await expect(templates.add.mutate({ file: await send(admin, encoder.encode("PK?")) })).rejects.toMatchObject({
    data: { code: "invalid_template", details: [{ code: "not_a_zip" }] },
  });
  await expect(templates.add.mutate({ file: "nowhere" })).rejects.toMatchObject({ data: { code: "not_found" } });
  await templates.add.mutate({ file: await send(admin, packed("1.0.0", { core: ">=9" })) });
  expect((await templates.plan.query({ name: "shelf" })).problems).toMatchObject([{ code: "wrong_version" }]);
  await templates.forget.mutate({ name: "shelf" });
  expect(await templates.list.query()).toEqual(before);
});
