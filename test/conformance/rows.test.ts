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
