import type { PackageFiles } from "../read/package-files.ts";

/** Path → JSON content of a package. */
export type Fixture = Readonly<Record<string, unknown>>;

export const toPackageFiles = (fixture: Fixture): PackageFiles =>
  new Map(
    Object.entries(fixture)
      .filter(([, content]) => content !== undefined)
      .map(([path, content]) => [
        path,
        new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content)),
      ]),
  );

const text = { type: "string", "x-type": "text", maxLength: 100 };

/** A package like the one that all others build on: places, their people, a view, a form, a role, a navigation, sample data. */
export const base: Fixture = {
  "template.json": { name: "base", version: "1.0.0", languages: ["en", "zh-CN"], icon: "building" },
  "entities/place.json": {
    type: "object",
    "x-title": "name",
    properties: {
      name: text,
      tier: {
        type: "string",
        "x-type": "select",
        enum: ["a", "b"],
        "x-options": [{ id: "a" }, { id: "b" }],
        default: "a",
      },
      opened_on: { type: "string", "x-type": "date", format: "date" },
    },
    required: ["name"],
  },
  "entities/person.json": {
    type: "object",
    properties: {
      name: text,
      place: { type: "string", "x-type": "relation", "x-entity": "place" },
      seen_at: { type: "string", "x-type": "instant", format: "date-time" },
    },
    required: ["name"],
  },
  "forms/place-record.json": {
    entity: "place",
    tabs: [
      {
        id: "main",
        sections: [
          {
            id: "basic",
            items: [
              { id: "name", field: "name" },
              { id: "tier", field: "tier" },
            ],
          },
        ],
      },
    ],
    related: [{ id: "people", entity: "person", field: "place", columns: ["name"] }],
  },
  "views/place-all.json": { entity: "place", columns: [{ field: "name" }, { field: "tier" }] },
  "roles/keeper.json": { entities: { place: { create: true, read: true, update: true } } },
  "navigation.json": { groups: [{ id: "work", items: [{ id: "places", entity: "place" }] }] },
  "locales/en.json": {
    "template#title": "Base",
    "entity.place": "Place",
    "entity.place.name": "Name",
    "entity.place.tier": "Tier",
    "entity.place.tier.a": "First",
    "entity.place.tier.b": "Second",
    "entity.person": "Person",
    "entity.person.name": "Name",
    "form.place-record.main.basic": "Basics",
    "view.place-all": "All places",
    "role.keeper": "Keeper",
  },
  "locales/zh-CN.json": {
    "template#title": "基础",
    "entity.place": "地点",
    "entity.place.name": "名称",
    "view.place-all": "全部地点",
  },
  "data/place.json": [
    { $id: "p1", name: "North", tier: "b", opened_on: "@today-12d", owner: "@me" },
    { $id: "p2", name: "South", opened_on: "@today" },
  ],
  "data/person.json": [{ $id: "q1", name: "Li", place: "$p1", seen_at: "@now-3h" }],
};

/** A package that adds to `base`: a field and its place on the form, an entity and rights of its own. */
export const service: Fixture = {
  "template.json": { name: "service", version: "1.0.0", languages: ["en", "zh-CN"], requires: { base: "^1.0.0" } },
  "entities/place.json": {
    "x-extends": "base/place",
    type: "object",
    properties: { floor: { type: "integer", "x-type": "integer", minimum: 0 } },
  },
  "entities/visit.json": {
    type: "object",
    properties: {
      subject: text,
      place: { type: "string", "x-type": "relation", "x-entity": "place" },
      state: {
        type: "string",
        "x-type": "stage",
        enum: ["open", "done"],
        "x-options": [
          { id: "open", transitions: ["done"] },
          { id: "done", outcome: "won" },
        ],
      },
    },
    required: ["subject"],
  },
  "forms/place-record.json": {
    extends: "base/place-record",
    entity: "place",
    tabs: [{ id: "main", sections: [{ id: "basic", items: [{ id: "floor", field: "floor" }] }] }],
    related: [{ id: "visits", entity: "visit", field: "place" }],
  },
  "roles/keeper.json": { extends: "base/keeper", entities: { visit: { create: true, read: true } } },
  "views/visit-all.json": { entity: "visit", columns: [{ field: "subject" }, { field: "place.name" }] },
  "rules/visit-done.json": {
    entity: "visit",
    trigger: { type: "changed" },
    condition: { required: ["state"], properties: { state: { const: "done" } } },
    steps: [{ id: "call", type: "call-webhook", settings: { url: "https://example.org/hook?x=1" } }],
  },
  "locales/en.json": {
    "template#title": "Service",
    "entity.place.floor": "Floor",
    "entity.visit": "Visit",
    "view.visit-all": "Visits",
  },
  "locales/zh-CN.json": { "template#title": "服务", "entity.place.floor": "楼层", "entity.visit": "拜访" },
  "data/visit.json": [{ subject: "Check", place: "$base/p1", state: "open" }],
};
