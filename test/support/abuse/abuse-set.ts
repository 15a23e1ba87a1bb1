import type { DefinitionSet, FieldSchema } from "@quoin/definition";

const text: FieldSchema = { type: "string", "x-type": "text" };
const own = { required: ["owner"], properties: { owner: { isCurrentUser: true } } };

/** Every kind of thing that bad input can be aimed at: options, stages, relations, patterns, words, numbers, dates, hidden rows and fields. */
export const ABUSE: Pick<DefinitionSet, "entity" | "role" | "rule" | "message"> = {
  entity: {
    firm: {
      type: "object",
      "x-title": "name",
      properties: {
        name: { ...text, "x-unique": true },
        code: { ...text, pattern: "^(a+)+$" },
        notes: { type: "string", "x-type": "long-text" },
        secret: text,
      },
      required: ["name"],
    },
    deal: {
      type: "object",
      "x-title": "title",
      properties: {
        title: text,
        amount: { type: "number", "x-type": "money", "x-currency": "CNY" },
        share: { type: "number", "x-type": "percent" },
        count: { type: "integer", "x-type": "integer", minimum: 0 },
        ready: { type: "boolean", "x-type": "boolean" },
        due_on: { type: "string", "x-type": "date" },
        met_at: { type: "string", "x-type": "instant" },
        mail: { type: "string", "x-type": "email" },
        link: { type: "string", "x-type": "url" },
        grade: { type: "string", "x-type": "select", "x-options": [{ id: "a" }, { id: "b" }] },
        tags: { type: "array", "x-type": "multi-select", "x-options": [{ id: "x" }, { id: "y" }] },
        stage: {
          type: "string",
          "x-type": "stage",
          default: "open",
          "x-options": [
            { id: "open", transitions: ["won"] },
            { id: "won", outcome: "won", transitions: [] },
            { id: "lost", outcome: "lost" },
          ],
        },
        firm: { type: "string", "x-type": "relation", "x-entity": "firm" },
      },
      required: ["title"],
    },
    /** Nothing is required here, so an unread body would make an empty record. */
    jotting: { type: "object", properties: { line: text } },
  },
  role: {
    seller: {
      labels: { en: "Seller" },
      abilities: ["import", "export", "bulk"],
      entities: {
        firm: { create: true, read: own, update: own, delete: own, fields: { secret: "none" } },
        deal: { create: true, read: own, update: own, delete: own },
      },
    },
    plain: { labels: { en: "Plain" }, entities: { jotting: { create: true, read: true, update: true } } },
  },
  rule: {
    press: {
      entity: "deal",
      trigger: { type: "button" },
      steps: [{ id: "s", type: "set-fields", settings: { values: { count: { value: 1 } } } }],
    },
  },
  message: {},
};
