import { EMPTY_DEFINITIONS, type DefinitionSet, type EntityDocument, type FieldSchema } from "@quoin/definition";

const text: FieldSchema = { type: "string", "x-type": "text" };
const number: FieldSchema = { type: "integer", "x-type": "integer" };
const entity = (properties: Record<string, FieldSchema>): EntityDocument => ({
  type: "object",
  "x-title": "name",
  properties: { name: text, ...properties },
  required: ["name"],
});

const rows = (from: string, more: Partial<FieldSchema> = {}): FieldSchema => ({
  type: "array",
  "x-type": "records",
  items: { type: "object" },
  "x-from": from,
  ...more,
});
const owned = (of: string): FieldSchema => ({
  type: "string",
  "x-type": "relation",
  "x-entity": of,
  "x-on-delete": "cascade",
});

/** Shops with deals and their items, and notes and bills with lines that rules make. */
export const RULES_SET: DefinitionSet = {
  ...EMPTY_DEFINITIONS,
  entity: {
    shop: entity({ level: text, visits: number }),
    deal: entity({
      stage: {
        type: "string",
        "x-type": "stage",
        enum: ["open", "won"],
        "x-options": [
          { id: "open", "x-labels": { en: "Open", "zh-CN": "进行中" } },
          { id: "won", "x-labels": { en: "Won", "zh-CN": "赢单" }, outcome: "won" },
        ],
        default: "open",
      },
      amount: { type: "number", "x-type": "money", "x-currency": "CNY" },
      value: { type: "object", "x-type": "currency", "x-currency": "CNY", "x-rates": "USD 7.1" },
      shop: { type: "string", "x-type": "relation", "x-entity": "shop" },
      due_on: { type: "string", "x-type": "date", format: "date" },
      mails: { type: "array", "x-type": "emails", items: { type: "object" } },
      items: rows("item.deal", { "x-position": "place" }),
    }),
    item: entity({
      deal: owned("deal"),
      count: number,
      price: { type: "number", "x-type": "money", "x-currency": "CNY" },
      remark: text,
      place: number,
      parts: rows("part.item"),
    }),
    part: entity({ item: owned("item"), grams: number }),
    bill: entity({
      deal: { type: "string", "x-type": "relation", "x-entity": "deal" },
      lines: rows("line.bill", { "x-position": "place" }),
    }),
    line: entity({
      bill: owned("bill"),
      count: number,
      price: { type: "number", "x-type": "money", "x-currency": "CNY" },
      remark: number,
      place: number,
      parts: rows("bit.line"),
    }),
    bit: entity({ line: owned("line"), grams: number }),
    note: entity({
      due_on: { type: "string", "x-type": "date", format: "date" },
      deal: { type: "string", "x-type": "relation", "x-entity": "deal" },
    }),
  },
  message: {
    won: {
      subject: { en: "Won: {{ record.name }}" },
      body: { en: "{{ record.amount }} by {{ actor.name }}" },
    },
  },
};
