import {
  EMPTY_DEFINITIONS,
  type DefinitionSet,
  type EntityDocument,
  type FieldSchema,
  type RoleDocument,
} from "@quoin/definition";

const field = (type: string, json: string, more: Partial<FieldSchema> = {}): FieldSchema => ({
  type: json,
  "x-type": type,
  "x-labels": { en: "Field", "zh-CN": "字段" },
  ...more,
});
const option = (id: string) => ({ id, "x-labels": { en: id, "zh-CN": id } });

const entity = (
  properties: Readonly<Record<string, FieldSchema>>,
  more: Partial<EntityDocument> = {},
): EntityDocument => ({
  type: "object",
  "x-labels": { en: "Entity", "zh-CN": "实体" },
  "x-plural": { en: "Entities", "zh-CN": "实体" },
  properties,
  additionalProperties: false,
  ...more,
});

const customer = entity(
  {
    name: field("text", "string", { maxLength: 200, "x-name": true }),
    code: field("autonumber", "string", { "x-pattern": "C-{0000}" }),
    email: field("email", "string", { "x-unique": true }),
    phone: field("phone", "string", { "x-country": "CN" }),
    tier: field("select", "string", { "x-options": ["a", "b", "c"].map(option) }),
    tags: field("multi-select", "array", {
      items: { type: "string" },
      uniqueItems: true,
      "x-options": ["vip", "cold", "north"].map(option),
    }),
    credit: field("money", "number", { "x-currency": "CNY" }),
    rate: field("decimal", "number", { "x-scale": 3 }),
    staff: field("integer", "integer"),
    active: field("boolean", "boolean"),
    founded: field("date", "string"),
    seen_at: field("instant", "string"),
    note: field("long-text", "string"),
    secret: field("text", "string", { maxLength: 200 }),
    parent: field("relation", "string", { "x-entity": "customer" }),
  },
  { required: ["name"], "x-title": "name", "x-subtitle": ["tier"] },
);

const deal = entity(
  {
    title: field("text", "string", { maxLength: 200 }),
    customer: field("relation", "string", { "x-entity": "customer", "x-on-delete": "cascade" }),
    stage: field("stage", "string", { "x-options": ["new", "quote", "won"].map(option) }),
    amount: field("money", "number", { "x-currency": "CNY" }),
    due: field("date", "string"),
    won_at: field("instant", "string"),
  },
  { required: ["title"], "x-title": "title" },
);

const visit = entity(
  {
    subject: field("text", "string", { maxLength: 200 }),
    deal: field("relation", "string", { "x-entity": "deal", "x-on-delete": "clear" }),
    customer: field("relation", "string", { "x-entity": "customer", "x-on-delete": "refuse" }),
  },
  { "x-title": "subject" },
);

const mine = { required: ["owner"], properties: { owner: { isCurrentUser: true } } };

const role = (entities: NonNullable<RoleDocument["entities"]>): RoleDocument => ({
  labels: { en: "Role", "zh-CN": "角色" },
  entities,
});

/** A small sales workspace for tests: three entities with every kind of storage, and roles that differ in rows and fields. */
export const SALES_SET: DefinitionSet = {
  ...EMPTY_DEFINITIONS,
  entity: { customer, deal, visit },
  role: {
    /** Own rows, all fields but one. */
    seller: role({
      customer: { create: true, read: mine, update: mine, delete: mine, fields: { secret: "none" } },
      deal: { create: true, read: mine, update: mine, delete: mine },
    }),
    /** All rows, few fields; one masked. */
    viewer: role({
      customer: { read: true, fields: { "*": "none", name: "read", tier: "read", phone: "mask", owner: "read" } },
      deal: {
        read: { required: ["stage"], properties: { stage: { const: "won" } } },
        fields: { "*": "read", amount: "none" },
      },
    }),
    /** Edits open deals of anyone, never the amount. */
    clerk: role({
      deal: {
        read: true,
        update: { not: { required: ["stage"], properties: { stage: { const: "won" } } } },
        fields: { "*": "edit", amount: "read" },
      },
      customer: { read: true, fields: { "*": "read" } },
    }),
  },
};
