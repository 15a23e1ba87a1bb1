import { type DefinitionSet, EMPTY_DEFINITIONS, type FieldSchema } from "@quoin/definition";

const file = (type: "file" | "image" | "signature", more: Partial<FieldSchema> = {}): FieldSchema => ({
  type: "array",
  "x-type": type,
  items: { type: "object" },
  "x-labels": { en: type },
  ...more,
});
const text: FieldSchema = { type: "string", "x-type": "text", "x-labels": { en: "Text" } };

/** Cases with files: some for all, some hidden from or masked for readers; and a second entity to copy into. */
export const FILE_SET: DefinitionSet = {
  ...EMPTY_DEFINITIONS,
  entity: {
    thing: {
      type: "object",
      "x-labels": { en: "Thing" },
      "x-title": "name",
      properties: {
        name: { ...text, "x-unique": true },
        files: file("file", { maxItems: 5 }),
        photos: file("image"),
        secret: file("file"),
        masked: file("file"),
        signed: file("signature"),
        parts: {
          type: "array",
          "x-type": "records",
          items: { type: "object" },
          "x-from": "part.thing",
          "x-labels": { en: "Parts" },
        },
      },
    },
    part: {
      type: "object",
      "x-labels": { en: "Part" },
      properties: {
        name: text,
        drawing: file("file"),
        thing: {
          type: "string",
          "x-type": "relation",
          "x-entity": "thing",
          "x-on-delete": "cascade",
          "x-labels": { en: "Thing" },
        },
      },
    },
    other: { type: "object", "x-labels": { en: "Other" }, properties: { name: text, files: file("file") } },
  },
  role: {
    writer: { labels: { en: "Writer" }, entities: { thing: all(), part: all(), other: all() } },
    reader: {
      labels: { en: "Reader" },
      entities: {
        thing: { read: true, fields: { "*": "read", secret: "none", masked: "mask" } },
        other: { ...all(), fields: { "*": "edit" } },
      },
    },
    owner: {
      labels: { en: "Owner" },
      entities: {
        thing: {
          create: true,
          read: { required: ["owner"], properties: { owner: { isCurrentUser: true } } },
          update: { required: ["owner"], properties: { owner: { isCurrentUser: true } } },
          delete: { required: ["owner"], properties: { owner: { isCurrentUser: true } } },
        },
      },
    },
  },
};

function all() {
  return { create: true, read: true, update: true, delete: true } as const;
}
