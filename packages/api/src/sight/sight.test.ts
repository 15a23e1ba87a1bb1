import { EMPTY_DEFINITIONS, type DefinitionSet, type FieldSchema, type RoleDocument } from "@quoin/definition";
import type { Actor } from "@quoin/store";
import { expect, test } from "vitest";
import { sightOf } from "./sight.ts";

const relation: FieldSchema = { type: "string", "x-type": "relation", "x-entity": "shop" };
const entity = (properties: Record<string, FieldSchema>) => ({ type: "object" as const, properties });
const sum: FieldSchema = { "x-type": "rollup", "x-from": "sale.shop", "x-function": "count" };
const own = { required: ["owner"], properties: { owner: { isCurrentUser: true } } };
const role = (shop: Record<string, "none" | "mask" | "read">, sales: boolean | typeof own): RoleDocument => ({
  labels: { en: "Role" },
  entities: { shop: { read: true, fields: { "*": "read", ...shop } }, sale: { read: sales as boolean } },
});
const set: DefinitionSet = {
  ...EMPTY_DEFINITIONS,
  entity: {
    shop: entity({
      phone: { type: "string", "x-type": "phone" },
      price: { type: "number", "x-type": "decimal", "x-scale": 2 },
      twice: { "x-type": "formula", "x-formula": "{price} * 2", "x-as": "decimal" },
      score: { "x-type": "completeness", "x-counts": [{ field: "phone" }] },
      sales: sum,
      open_sales: { ...sum, "x-open": true },
    }),
    sale: entity({ shop: relation }),
  },
  role: {
    all: role({}, true),
    masked: role({ phone: "mask" }, true),
    priceless: role({ price: "none" }, true),
    own: role({}, own),
  },
};
const reader = (name: string): Actor => ({
  userId: "u1",
  roles: [name],
  teams: [],
  subordinates: [],
  locale: "en",
  timeZone: "UTC",
  abilities: new Set(),
});

test.each([
  ["all", ["twice", "score", "sales", "open_sales"]],
  ["masked", ["twice", "sales", "open_sales"]],
  ["priceless", ["score", "sales", "open_sales"]],
  ["own", ["twice", "score", "open_sales"]],
])("tells role %s only of computed fields that the store gives it", (name, seen) => {
  const sight = sightOf(reader(name), set);
  const fields = ["twice", "score", "sales", "open_sales"];
  expect(fields.filter((key) => sight.field("shop", key))).toEqual(seen);
});
