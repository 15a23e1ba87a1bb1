import { EMPTY_DEFINITIONS, type DefinitionSet, type EntityDocument, type FieldSchema } from "@quoin/definition";

const label = { en: "Label", "zh-CN": "名" };
const field = (type: string, json: string, more: Partial<FieldSchema> = {}): FieldSchema => ({
  type: json,
  "x-type": type,
  "x-labels": label,
  ...more,
});
const computed = (type: string, more: Partial<FieldSchema>): FieldSchema => ({
  "x-type": type,
  "x-labels": label,
  ...more,
});
const text = (more: Partial<FieldSchema> = {}): FieldSchema => field("text", "string", { maxLength: 200, ...more });
const relation = (entity: string, more: Partial<FieldSchema> = {}): FieldSchema =>
  field("relation", "string", { "x-entity": entity, ...more });
const relations = (entity: string): FieldSchema =>
  field("relations", "array", { "x-entity": entity, items: { type: "string" }, uniqueItems: true });
const files = (): FieldSchema => field("file", "array", { items: { type: "object" } });
const options = (...ids: readonly string[]): Partial<FieldSchema> => ({
  "x-options": ids.map((id) => ({ id, "x-labels": { en: id, "zh-CN": id } })),
});
const entity = (
  properties: Readonly<Record<string, FieldSchema>>,
  more: Partial<EntityDocument> = {},
): EntityDocument => ({
  type: "object",
  "x-labels": label,
  "x-plural": label,
  properties,
  additionalProperties: false,
  ...more,
});

const mine = { required: ["owner"], properties: { owner: { isCurrentUser: true } } };
const own = { create: true, read: mine, update: mine, delete: mine } as const;

/** Something of every kind that could tell of what is hidden: rows, fields, masks, trees, links, rows in records, computed fields, files. */
export const TWINS: DefinitionSet = {
  ...EMPTY_DEFINITIONS,
  entity: {
    area: entity(
      { name: text({ "x-name": true }), above: relation("area", { "x-tree": true }), secret: text() },
      { "x-title": "name", required: ["name"] },
    ),
    firm: entity(
      {
        name: text({ "x-name": true }),
        code: text({ "x-unique": true }),
        note: field("long-text", "string"),
        secret: text(),
        score: field("integer", "integer"),
        phone: field("phone", "string", { "x-country": "CN" }),
        tier: field("select", "string", options("a", "b", "c")),
        tags: field("multi-select", "array", { items: { type: "string" }, uniqueItems: true, ...options("x", "y") }),
        founded: field("date", "string"),
        seen_at: field("instant", "string"),
        credit: field("money", "number", { "x-currency": "CNY" }),
        area: relation("area"),
        areas: relations("area"),
        boss: relation("firm"),
        about: field("relation-any", "object", { "x-entities": ["area", "deal"] }),
        files: files(),
        hush: files(),
        doubled: computed("formula", { "x-formula": "{score} * 2", "x-as": "decimal", "x-scale": 0 }),
        next: computed("formula", { "x-formula": "{credit} + 1", "x-as": "decimal", "x-scale": 2 }),
        area_name: computed("lookup", { "x-lookup": "area.name" }),
        boss_name: computed("lookup", { "x-lookup": "boss.name" }),
        boss_secret: computed("lookup", { "x-lookup": "boss.secret" }),
        total: computed("rollup", { "x-from": "deal.firm", "x-function": "sum", "x-of": "amount" }),
        share: computed("formula", { "x-formula": "{total} / {credit}", "x-as": "decimal", "x-scale": 2 }),
      },
      {
        "x-title": "name",
        "x-subtitle": ["tier", "secret", "area"],
        required: ["name"],
        "x-duplicates": [
          { id: "name", "x-labels": label, on: [{ field: "name", by: "organisation" }], act: "warn" },
          { id: "phone", "x-labels": label, on: [{ field: "phone", by: "digits" }], act: "warn" },
          { id: "secret", "x-labels": label, on: [{ field: "secret", by: "folded" }], act: "block", tells: "owner" },
        ],
      },
    ),
    deal: entity(
      {
        title: text({ "x-name": true }),
        stage: field("select", "string", options("open", "won")),
        amount: field("money", "number", { "x-currency": "CNY" }),
        cost: field("money", "number", { "x-currency": "CNY" }),
        due: field("date", "string"),
        firm: relation("firm", { "x-on-delete": "clear" }),
        firms: relations("firm"),
        lines: field("records", "array", {
          items: { type: "object" },
          "x-from": "line.deal",
          "x-columns": ["product", "price", "cost"],
          "x-position": "place",
        }),
        firm_secret: computed("lookup", { "x-lookup": "firm.secret" }),
        firm_credit: computed("lookup", { "x-lookup": "firm.credit" }),
      },
      { "x-title": "title", required: ["title"] },
    ),
    line: entity({
      product: text(),
      price: field("decimal", "number", { "x-scale": 2 }),
      cost: field("decimal", "number", { "x-scale": 2 }),
      place: field("integer", "integer"),
      deal: relation("deal", { "x-on-delete": "cascade" }),
    }),
    vault: entity({ title: text({ "x-name": true }), firm: relation("firm") }, { "x-title": "title" }),
  },
  view: {
    "firm-all": { entity: "firm", columns: [{ field: "name" }, { field: "tier" }], sort: [{ field: "name" }] },
    "firm-secret": {
      entity: "firm",
      columns: [{ field: "name" }, { field: "secret" }],
      where: { required: ["secret"], properties: { secret: { const: "s1" } } },
      sort: [{ field: "secret" }],
    },
    "firm-boss": { entity: "firm", roles: ["boss"], columns: [{ field: "name" }] },
  },
  role: {
    seller: {
      labels: label,
      abilities: ["import", "export", "bulk"],
      entities: {
        area: { create: true, read: mine, update: mine, fields: { secret: "none" } },
        firm: { ...own, fields: { secret: "none", score: "none", hush: "none" } },
        deal: { ...own, fields: { cost: "none" } },
        line: { ...own, fields: { cost: "none" } },
      },
    },
    viewer: {
      labels: label,
      abilities: ["export"],
      entities: {
        firm: {
          read: true,
          fields: { "*": "none", name: "read", tier: "read", area: "read", phone: "mask", owner: "read" },
        },
        area: { read: mine, fields: { "*": "read", secret: "none" } },
      },
    },
    boss: { labels: label, entities: { firm: { read: true } } },
  },
};
