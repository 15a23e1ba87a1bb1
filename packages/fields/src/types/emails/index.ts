import type { FieldType } from "../../define/field-type.ts";
import { severalOf } from "../../several/several-of.ts";
import { email } from "../email/index.ts";

const several = severalOf(email, { between: /[;；,，、|\n]/u });

/** Several e-mail addresses; the first is the primary one. */
export const emails: FieldType = {
  ...several.type,
  name: "emails",
  takesMail: true,
  icon: "mail-opened",
  settingsSchema: { properties: several.properties },
  settings: several.settings,
  initial: { type: "array", "x-type": "emails", items: { type: "object" } },
  examples: {
    schema: { type: "array", "x-type": "emails", items: { type: "object" }, maxItems: 3 },
    valid: [
      [{ value: "chen.siyuan@zewen.example" }],
      [
        { value: "chen@zewen.example", label: "work" },
        { value: "a+b@sub.host-name.co", label: "仓库" },
      ],
    ],
    invalid: [
      [[{ value: "a@b.co" }, { value: "chen" }], "bad_email"],
      [[{ label: "work" }], "incomplete"],
      [[{ value: "a@b.co", label: "x".repeat(41) }], "too_long"],
      [[{ value: "a@b.co", primary: true }], "unknown_part"],
      [["a", "b", "c", "d"].map((name) => ({ value: `${name}@b.co` })), "too_many_items"],
      ["a@b.co", "wrong_type"],
      [[7], "wrong_type"],
    ],
    texts: [
      ["Chen@ZEWEN.Example (Work); 王 <w@b.co>", [{ value: "Chen@zewen.example", label: "work" }, { value: "w@b.co" }]],
      ["a@b.co（工作）， c@d.co、a@B.co", [{ value: "a@b.co", label: "work" }, { value: "c@d.co" }]],
    ],
    normalized: [
      [
        ["a@B.co", { value: " " }, { value: "mailto:a@b.co", label: " 私人 " }],
        [{ value: "a@b.co", label: "private" }],
      ],
      ["a@B.co; c@d.co", [{ value: "a@b.co" }, { value: "c@d.co" }]],
    ],
  },
  width: 220,
  view: () => import("./view.tsx"),
};
