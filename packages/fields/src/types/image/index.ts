import type { FieldType } from "../../define/field-type.ts";
import { fileList } from "../../files/file-list.ts";

const list = fileList(() => ["image"]);
const PHOTO = {
  id: "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e5f",
  name: "店面.jpg",
  type: "image/jpeg",
  size: 48_213,
  width: 1600,
  height: 1200,
  at: "2026-03-01T02:00:00.000Z",
};

/** One or several pictures. */
export const image: FieldType = {
  ...list.type,
  name: "image",
  icon: "image",
  group: "other",
  settingsSchema: { properties: list.properties },
  settings: list.settings,
  initial: { type: "array", "x-type": "image", items: { type: "object" } },
  examples: {
    schema: { type: "array", "x-type": "image", items: { type: "object" }, maxItems: 2 },
    valid: [[PHOTO], [{ ...PHOTO, id: "b", name: "2.heic", type: "image/heic" }, PHOTO]],
    invalid: [
      [[PHOTO, PHOTO, PHOTO], "too_many_files"],
      [[{ ...PHOTO, type: "image/svg+xml" }], "wrong_file_kind"],
      [[{ ...PHOTO, width: 0 }], "too_small"],
      ["店面.jpg", "wrong_type"],
    ],
    texts: [],
    normalized: [[["a"], [{ id: "a" }]]],
  },
  width: 140,
  view: () => import("./view.tsx"),
};
