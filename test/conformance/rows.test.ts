import { EMPTY_DEFINITIONS, type DefinitionSet } from "@quoin/definition";
import { expect, test } from "vitest";
import { startTestServer } from "../support/server/start-test-server.ts";

const text = { type: "string", "x-type": "text", maxLength: 40, "x-labels": { en: "Text", "zh-CN": "文本" } } as const;
const figure = { type: "integer", "x-type": "integer", "x-labels": { en: "Figure", "zh-CN": "数" } } as const;
const labels = (label: string) => ({ "x-labels": { en: label, "zh-CN": label } });
const words = (label: string) => ({
  "x-labels": { en: label, "zh-CN": label },
  "x-plural": { en: label, "zh-CN": label },
});

const SET: DefinitionSet = {
  ...EMPTY_DEFINITIONS,
  entity: {
    parcel: {
      type: "object",
      ...words("Parcel"),
      properties: {
        name: text,
        pieces: {
          type: "array",
          "x-type": "records",
          items: { type: "object" },
          "x-from": "piece.parcel",
          ...labels("Pieces"),
        },
        weight: {
          "x-type": "rollup",
          "x-from": "piece.parcel",
          "x-function": "sum",
          "x-of": "grams",
          ...labels("Weight"),
        },
      },
      required: ["name"],
    },
    piece: {
      type: "object",
      ...words("Piece"),
      properties: {
        label: text,
        grams: figure,
        parcel: {
          type: "string",
          "x-type": "relation",
          "x-entity": "parcel",
          "x-on-delete": "cascade",
          ...labels("Parcel"),
        },
      },
      required: ["label", "parcel"],
    },
  },
  role: {
    porter: {
      labels: { en: "Porter", "zh-CN": "搬运" },
      entities: { parcel: { create: true, read: true, update: true } },
    },
  },
};

test("a record is created, read, changed and exported with its rows, and told of in OpenAPI", async () => {
  await using server = await startTestServer();
  await server.publish(SET);
  const admin = await server.admin();
  const made = await admin.ask("POST", "/api/v1/parcel", {
    body: {
      name: "P1",
      pieces: [
        { label: "Lamp", grams: 200 },
        { label: "Desk", grams: 900 },
      ],
    },
  });
  expect([made.status, made.json]).toMatchObject([
    201,
    { weight: 1100, pieces: [{ label: "Lamp" }, { label: "Desk" }] },
  ]);
  const path = made.headers.get("location") ?? "";
  const [lamp] = made.json["pieces"] as { id: string; rev: number }[];
  expect((await admin.ask("GET", path)).json).not.toHaveProperty("pieces");
  const read = await admin.ask("GET", `${path}?fields=pieces.label`);
  expect(read.json["pieces"]).toMatchObject([{ id: lamp?.id, label: "Lamp" }, { label: "Desk" }]);
  const changed = await admin.ask("PATCH", path, {
    body: { pieces: { save: [{ id: lamp?.id, rev: 1, grams: 300 }, { label: "Chair" }] } },
  });
  expect(changed.json).toMatchObject({
    weight: 1200,
    pieces: [{ label: "Lamp", grams: 300 }, { label: "Desk" }, { label: "Chair" }],
  });
  const refused = await admin.ask("PATCH", path, { body: { name: "P2", pieces: [{ label: "Lamp" }, { grams: 1 }] } });
  expect([refused.status, refused.json.error.details]).toEqual([422, [{ path: "/pieces/1/label", code: "required" }]]);
  expect((await admin.ask("GET", `${path}?fields=name,weight`)).json).toMatchObject({ name: "P1", weight: 1200 });
  const file = await admin.ask("GET", "/api/v1/parcel/export.csv?fields=name,pieces.label,pieces");
  expect(file.status).toBe(200);
  const { json } = await admin.ask("GET", "/api/openapi.json");
  const { Parcel, ParcelNew } = (json["components"] as { schemas: Record<string, { properties: object }> }).schemas;
  expect(Parcel?.properties).toMatchObject({ pieces: { items: { $ref: "#/components/schemas/Piece" } } });
  expect(ParcelNew?.properties).toMatchObject({ pieces: { anyOf: [{ type: "array" }, { type: "object" }] } });
});

test("a CSV file brings rows into their own entity by the name of what they belong to", async () => {
  await using server = await startTestServer();
  await server.publish(SET);
  const admin = await server.admin();
  const { json: parcel } = await admin.ask("POST", "/api/v1/parcel", { body: { name: "P1" } });
  const begun = await admin.ask("POST", "/api/v1/piece/import", {
    body: "label,grams,parcel\nLamp,100,P1\nDesk,200,P1\nLost,1,P9\n",
    headers: { "content-type": "text/csv" },
  });
  expect(begun.status).toBe(202);
  const id = String(begun.json["id"]);
  let state = await admin.trpc.imports.get.query({ id });
  while (state.status === "waiting" || state.status === "running") {
    await new Promise((resolve) => setTimeout(resolve, 50));
    state = await admin.trpc.imports.get.query({ id });
  }
  expect(state).toMatchObject({ created: 2, failed: 1, errors: [{ row: 4, problems: [{ column: "parcel" }] }] });
  const path = `/api/v1/parcel/${String(parcel["id"])}`;
  expect((await admin.ask("GET", `${path}?fields=weight,pieces.label`)).json).toMatchObject({
    weight: 300,
    pieces: [{ label: "Lamp" }, { label: "Desk" }],
  });
});

test("over REST a history tells of rows where that is asked for, and undoes them with their record", async () => {
  await using server = await startTestServer();
  await server.publish(SET);
  const admin = await server.admin();
  const body = { name: "P1", pieces: [{ label: "Lamp", grams: 100 }] };
  const path = (await admin.ask("POST", "/api/v1/parcel", { body })).headers.get("location") ?? "";
  await admin.ask("PATCH", path, { body: { name: "P2", pieces: { save: [{ label: "Desk", grams: 5 }] } } });
  const told = async (query: string) =>
    (await admin.ask("GET", `${path}/history${query}`)).json["data"] as readonly Record<string, unknown>[];
  expect((await told("")).some(({ row }) => row !== undefined)).toBe(false);
  const rows = (await told("?rows=true")).filter(({ row }) => row !== undefined);
  expect(rows.map(({ op, row }) => [op, row])).toEqual([
    ["create", { field: "pieces", title: "Desk" }],
    ["create", { field: "pieces", title: "Lamp" }],
  ]);
  const { position } = rows[0] ?? {};
  const then = await admin.ask("GET", `${path}?asOf=${String(rows[1]?.["position"])}&fields=name,pieces`);
  expect(then.json).toMatchObject({ name: "P1", pieces: [{ label: "Lamp" }] });
  const undone = await admin.ask("POST", `${path}/revert`, { body: { position, rows: true } });
  expect(undone.json).toMatchObject({ name: "P1", weight: 100 });
  expect((await admin.ask("POST", `${path}/revert`, { body: { position, rows: "yes" } })).status).toBe(400);
});

test("who may not know of the rows finds neither field nor entity, at no door", async () => {
  await using server = await startTestServer();
  await server.publish(SET);
  await server.admin();
  const porter = await server.user("porter", ["porter"]);
  const made = await porter.ask("POST", "/api/v1/parcel", { body: { name: "P1" } });
  const path = made.headers.get("location") ?? "";
  const [hidden, missing] = await Promise.all(
    ["pieces", "nieces"].map(async (key) => [
      await porter.ask("GET", `${path}?fields=${key}`),
      await porter.ask("PATCH", path, { body: { [key]: [] } }),
      await porter.ask("POST", "/api/v1/parcel", { body: { name: "P2", [key]: [] } }),
    ]),
  );
  const told = (answers: typeof hidden) =>
    (answers ?? []).map(({ status, text: said }) => [
      status,
      said.replaceAll("pieces", "nieces").replaceAll(/"(?:request|id|requestId)":"[^"]*"/g, ""),
    ]);
  expect(told(hidden)).toEqual(told(missing));
  const published = await porter.trpc.definitions.published.query();
  expect(JSON.stringify(published.set)).not.toMatch(/piece/);
  expect((await porter.ask("GET", "/api/openapi.json")).text).not.toMatch(/piece/i);
});
