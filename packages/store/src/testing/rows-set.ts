import type { DefinitionSet, FieldSchema } from "@quoin/definition";
import { formula, rollup } from "./computed-set.ts";
import { decimal, integer, relation, setOf, text } from "./sets.ts";

const mine = { required: ["owner"], properties: { owner: { isCurrentUser: true } } };

const records = (from: string, more: Partial<FieldSchema> = {}): FieldSchema => ({
  type: "array",
  "x-type": "records",
  items: { type: "object" },
  "x-from": from,
  "x-labels": { en: "Rows" },
  ...more,
});

/**
 * An offer with lines that live and die with it, and a link with fields of its own between offers and partners: owned by both.
 * Sellers see the lines that are theirs, and no costs.
 */
export function rowsSet(): DefinitionSet {
  const set = setOf({
    offer: {
      name: text({ maxLength: 20 }),
      total: rollup("line.offer", "sum", { "x-of": "amount" }),
      lines: records("line.offer", {
        "x-columns": ["product", "amount"],
        "x-position": "place",
        maxItems: 5,
      }),
      shares: records("share.offer", { "x-order": "part" }),
      notes: records("note.offer"),
      state: {
        type: "string",
        "x-type": "stage",
        "x-options": [
          { id: "open", "x-labels": { en: "Open" } },
          {
            id: "sent",
            "x-labels": { en: "Sent" },
            gate: { required: ["total"], properties: { total: { exclusiveMinimum: 0 } } },
          },
        ],
        "x-labels": { en: "State" },
      },
    },
    line: {
      product: text({ maxLength: 20 }),
      code: text({ maxLength: 20, "x-unique": true }),
      count: integer({ minimum: 1 }),
      price: decimal(2),
      amount: formula("{count} * {price}"),
      cost: decimal(2),
      place: integer(),
      offer: { ...relation("offer"), "x-on-delete": "cascade" },
    },
    partner: { name: text(), shares: records("share.partner") },
    share: {
      part: decimal(2),
      offer: { ...relation("offer"), "x-on-delete": "cascade" },
      partner: { ...relation("partner"), "x-on-delete": "cascade" },
    },
    note: { text: text(), offer: relation("offer") },
  });
  const { line, offer } = set.entity;
  if (line === undefined || offer === undefined) throw new Error("The set has lost its entities.");
  const all = { create: true, read: true, update: true, delete: true } as const;
  return {
    ...set,
    entity: {
      ...set.entity,
      line: { ...line, required: ["product", "offer"] },
      offer: { ...offer, required: ["name"] },
    },
    role: {
      seller: {
        labels: { en: "Seller" },
        entities: {
          offer: all,
          line: { create: true, read: mine, update: mine, delete: mine, fields: { cost: "none" } },
        },
      },
      reader: { labels: { en: "Reader" }, entities: { offer: { read: true, fields: { "*": "read" } } } },
      keeper: {
        labels: { en: "Keeper" },
        entities: { offer: { read: true, update: true, fields: { lines: "read" } }, line: { read: true } },
      },
      blind: { labels: { en: "Blind" }, entities: { offer: all, line: { ...all, fields: { offer: "none" } } } },
    },
  };
}
