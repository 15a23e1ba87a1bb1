import type { ConditionDocument, DefinitionSet, FieldSchema } from "@quoin/definition";

const text = (en: string, more: Partial<FieldSchema> = {}): FieldSchema => ({
  type: "string",
  "x-type": "text",
  "x-labels": { en, "zh-CN": en },
  ...more,
});
const relation = (entity: string, en: string): FieldSchema => ({
  type: "string",
  "x-type": "relation",
  "x-entity": entity,
  "x-labels": { en, "zh-CN": en },
});
const labels = (en: string) => ({ en, "zh-CN": en });
const is = (field: string, value: string): ConditionDocument => ({
  required: [field],
  properties: { [field]: { const: value } },
});
const either: ConditionDocument = { anyOf: [is("canary_score", "canary_x"), is("city", "Here")] };
const own = { required: ["owner"], properties: { owner: { isCurrentUser: true } } };

/** Every document names something that the seller may not know of; whatever they must not be told has "canary" in it. */
export const CANARY: DefinitionSet = {
  entity: {
    firm: {
      type: "object",
      "x-labels": labels("Firm"),
      "x-title": "name",
      "x-subtitle": ["canary_score", "city"],
      properties: {
        name: text("Name"),
        city: text("City", { "x-required-when": is("canary_score", "canary_x") }),
        canary_score: {
          type: "string",
          "x-type": "select",
          "x-labels": labels("Canary score"),
          "x-help": labels("Canary help"),
          "x-options": [{ id: "canary_x", "x-labels": labels("Canary option") }],
        },
        step: {
          type: "string",
          "x-type": "stage",
          default: "open",
          "x-labels": labels("Step"),
          "x-options": [
            { id: "open", "x-labels": labels("Open") },
            { id: "done", "x-labels": labels("Done"), gate: is("canary_score", "canary_x") },
          ],
        },
        vault: relation("canary_vault", "Canary vault"),
        phone: text("Phone"),
      },
      required: ["name", "canary_score"],
    },
    visit: {
      type: "object",
      "x-labels": labels("Visit"),
      properties: { title: text("Title"), firm: relation("firm", "Firm"), cost: text("Canary cost") },
    },
    canary_vault: {
      type: "object",
      "x-labels": labels("Canary vault"),
      properties: { title: text("Title"), firm: relation("firm", "Firm") },
    },
  },
  form: {
    "firm-record": {
      entity: "firm",
      header: {
        stage: "step",
        facts: ["canary_score", "city", "vault.title"],
        tags: ["canary_score"],
        buttons: ["call", "canary-button"],
      },
      tabs: [
        {
          id: "main",
          visibleWhen: { not: is("canary_score", "canary_x") },
          sections: [
            {
              id: "facts",
              items: [
                { id: "name", field: "name" },
                { id: "score", field: "canary_score" },
                { id: "city", field: "city", visibleWhen: either, readonlyWhen: is("canary_score", "canary_x") },
                { id: "vault", field: "vault", labels: labels("Canary vault") },
                { id: "press", rule: "canary-button" },
              ],
            },
          ],
        },
        {
          id: "inner",
          labels: labels("Canary tab"),
          sections: [{ id: "one", labels: labels("Canary section"), items: [{ id: "press", rule: "canary-button" }] }],
        },
      ],
      related: [
        { id: "visits", entity: "visit", field: "firm", columns: ["title", "cost"], sort: "-cost", sum: "cost" },
        { id: "chosen", entity: "visit", field: "firm", where: is("cost", "canary"), labels: labels("Canary list") },
        { id: "vaults", entity: "canary_vault", field: "firm", labels: labels("Canary list") },
      ],
    },
    "vault-record": { entity: "canary_vault", tabs: [{ id: "main", sections: [] }] },
    "boss-record": {
      entity: "firm",
      labels: labels("Canary form"),
      roles: ["canary-boss"],
      tabs: [{ id: "main", sections: [] }],
    },
  },
  view: {
    "firm-all": {
      entity: "firm",
      columns: [{ field: "name" }, { field: "canary_score" }, { field: "vault.title" }, { field: "city" }],
      sort: [{ field: "canary_score" }, { field: "name" }],
      group: "canary_score",
      chips: [
        { id: "there", where: is("city", "There") },
        { id: "canary-chip", where: either },
      ],
    },
    "firm-chosen": { entity: "firm", labels: labels("Canary view"), where: either },
    "firm-board": { entity: "firm", type: "board", labels: labels("Canary board"), board: { by: "canary_score" } },
    "firm-steps": { entity: "firm", type: "board", board: { by: "step", card: ["canary_score", "city"] } },
    "firm-boss": { entity: "firm", labels: labels("Canary view"), roles: ["canary-boss"] },
    "firm-both": { entity: "firm", roles: ["canary-boss", "seller"] },
    "vault-all": { entity: "canary_vault" },
  },
  dashboard: {
    home: {
      tiles: [
        { id: "firms", type: "number", entity: "firm" },
        { id: "canary-where", type: "number", entity: "firm", where: either },
        { id: "canary-group", type: "bars", entity: "firm", group: "canary_score" },
        { id: "list", type: "list", entity: "firm", columns: ["name", "canary_score"], sort: "canary_score" },
        { id: "canary-vaults", type: "number", entity: "canary_vault" },
      ],
    },
    "canary-only": { tiles: [{ id: "one", type: "number", entity: "canary_vault" }] },
  },
  rule: {
    call: {
      labels: labels("Call"),
      entity: "firm",
      trigger: { type: "button" },
      condition: either,
      steps: [{ id: "note", type: "set-fields", settings: { values: { city: { value: "canary" } } } }],
    },
    "canary-button": { labels: labels("Canary"), entity: "canary_vault", trigger: { type: "button" }, steps: [] },
    "canary-silent": {
      labels: labels("Canary"),
      entity: "firm",
      trigger: { type: "changed", settings: { mode: "becomes" } },
      steps: [],
    },
  },
  role: {
    seller: {
      labels: labels("Canary seller"),
      entities: {
        firm: {
          create: true,
          read: true,
          update: { anyOf: [own, is("canary_score", "canary_x")] },
          fields: { canary_score: "none", phone: "mask" },
        },
        visit: { create: true, read: true, fields: { "*": "read", cost: "none" } },
      },
    },
    keeper: {
      labels: labels("Keeper"),
      abilities: ["users"],
      entities: { firm: { read: true, fields: { canary_score: "none" } } },
    },
    "canary-boss": { labels: labels("Canary boss"), entities: { firm: { read: true }, canary_vault: { read: true } } },
  },
  message: { "canary-mail": { subject: labels("Canary"), body: labels("Canary") } },
  navigation: {
    own: {
      home: "canary-only",
      groups: [
        {
          id: "main",
          items: [
            { id: "firms", entity: "firm" },
            { id: "canary-vaults", entity: "canary_vault" },
            { id: "canary-view", view: "firm-chosen" },
          ],
        },
        { id: "canary-group", labels: labels("Canary group"), items: [{ id: "only", dashboard: "canary-only" }] },
      ],
    },
  },
};
