import type { FieldSchema } from "./field-schema.ts";

/** The columns that every record has besides its fields, described as fields so that views and conditions can use them alike. */
export const SYSTEM_FIELDS: Readonly<Record<string, FieldSchema>> = {
  id: {
    type: "string",
    "x-type": "text",
    "x-readonly": true,
    "x-search": false,
    "x-labels": { en: "Record ID", "zh-CN": "记录 ID" },
  },
  rev: { type: "integer", "x-type": "integer", "x-readonly": true, "x-labels": { en: "Revision", "zh-CN": "版本" } },
  owner: { type: "string", "x-type": "user", "x-labels": { en: "Owner", "zh-CN": "负责人" } },
  created_at: {
    type: "string",
    "x-type": "instant",
    "x-readonly": true,
    "x-labels": { en: "Created", "zh-CN": "创建时间" },
  },
  created_by: {
    type: "string",
    "x-type": "user",
    "x-readonly": true,
    "x-labels": { en: "Created by", "zh-CN": "创建人" },
  },
  updated_at: {
    type: "string",
    "x-type": "instant",
    "x-readonly": true,
    "x-labels": { en: "Updated", "zh-CN": "更新时间" },
  },
  updated_by: {
    type: "string",
    "x-type": "user",
    "x-readonly": true,
    "x-labels": { en: "Updated by", "zh-CN": "更新人" },
  },
};
