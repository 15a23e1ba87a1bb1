import type { FieldType } from "../../define/field-type.ts";
import { fileList } from "../../files/file-list.ts";

const list = fileList(() => ["image"], 1);
const SIGNED = {
  id: "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e5f",
  name: "陈思远.png",
  type: "image/png",
  size: 4213,
  width: 600,
  height: 200,
  by: "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e60",
  at: "2026-03-01T02:00:00.000Z",
};

/** A name drawn or typed, kept as a picture; who signed and when are the picture's own facts, which nobody can write. */
export const signature: FieldType = {
  ...list.type,
  name: "signature",
  icon: "signature",
  group: "other",
  settingsSchema: { properties: {} },
  settings: [],
  initial: { type: "array", "x-type": "signature", items: { type: "object" } },
  examples: {
    schema: { type: "array", "x-type": "signature", items: { type: "object" } },
    valid: [[SIGNED]],
    invalid: [
      [[SIGNED, { ...SIGNED, id: "b" }], "too_many_files"],
      [[{ ...SIGNED, type: "application/pdf" }], "wrong_file_kind"],
      ["陈思远", "wrong_type"],
    ],
    texts: [],
    normalized: [[["a"], [{ id: "a" }]]],
  },
  width: 160,
  view: () => import("./view.tsx"),
};
