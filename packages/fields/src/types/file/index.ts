import type { FieldType } from "../../define/field-type.ts";
import { FILE_KINDS } from "../../files/file-kinds.ts";
import { fileList } from "../../files/file-list.ts";

const list = fileList(({ schema }) => schema["x-accept"] ?? []);
const CONTRACT = {
  id: "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e5f",
  name: "合同 2026.pdf",
  type: "application/pdf",
  size: 48_213,
  by: "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e60",
  at: "2026-03-01T02:00:00.000Z",
};

/** Files of any kind, in an order of their own. */
export const file: FieldType = {
  ...list.type,
  name: "file",
  icon: "attachment",
  group: "other",
  settingsSchema: { properties: { "x-accept": list.accept, ...list.properties } },
  settings: [{ keyword: "x-accept", control: "choices", choices: Object.keys(FILE_KINDS) }, ...list.settings],
  initial: { type: "array", "x-type": "file", items: { type: "object" } },
  examples: {
    schema: {
      type: "array",
      "x-type": "file",
      items: { type: "object" },
      maxItems: 2,
      "x-max-size": 1,
      "x-accept": ["pdf", "image"],
    },
    valid: [[CONTRACT], [{ ...CONTRACT, id: "b", name: "a.png", type: "image/png", width: 20, height: 10 }, CONTRACT]],
    invalid: [
      [[CONTRACT, CONTRACT, CONTRACT], "too_many_files"],
      [[{ ...CONTRACT, size: 2_000_000 }], "file_too_large"],
      [[{ ...CONTRACT, type: "text/html" }], "wrong_file_kind"],
      [[{ ...CONTRACT, path: "/etc/passwd" }], "unknown_part"],
      ["合同.pdf", "wrong_type"],
      [[7], "wrong_type"],
    ],
    texts: [],
    normalized: [[["a"], [{ id: "a" }]]],
  },
  width: 200,
  view: () => import("./view.tsx"),
};
