import type { FieldType } from "../../define/field-type.ts";
import { severalOf } from "../../several/several-of.ts";
import { phone } from "../phone/index.ts";

// An extension is part of its number: "+8657188888888;ext=8012".
const several = severalOf(phone, { between: /;(?!ext=)|[；，、|\n]|,(?!\s*(?:ext|转|分机))/u });

/** Several phone numbers; the first is the primary one. */
export const phones: FieldType = {
  ...several.type,
  name: "phones",
  icon: "phone-call",
  settingsSchema: { properties: { ...phone.settingsSchema.properties, ...several.properties } },
  settings: [...phone.settings, ...several.settings],
  initial: { type: "array", "x-type": "phones", items: { type: "object" }, "x-country": "CN" },
  examples: {
    schema: { type: "array", "x-type": "phones", items: { type: "object" }, "x-country": "CN", maxItems: 3 },
    valid: [
      [{ value: "+8613816012288" }],
      [
        { value: "+8613816012288", label: "mobile" },
        { value: "+8657188888888;ext=8012", label: "work" },
        { value: "+14155552671", label: "assistant" },
      ],
    ],
    invalid: [
      [[{ value: "+8613816012288" }, { value: "+861" }], "bad_phone"],
      [[{ value: "13816012288" }], "bad_phone"],
      [[{ label: "mobile" }], "incomplete"],
      ["+8613816012288", "wrong_type"],
      [[{ value: 13_816_012_288 }], "wrong_type"],
    ],
    texts: [
      [
        "138 1601 2288 (手机); 0571-88888888-8012",
        [{ value: "+8613816012288", label: "mobile" }, { value: "+8657188888888;ext=8012" }],
      ],
      [
        "13816012288（Mobile）、(0571) 8888 8888",
        [{ value: "+8613816012288", label: "mobile" }, { value: "+8657188888888" }],
      ],
    ],
    normalized: [
      [["138 1601 2288", { value: "" }], [{ value: "+8613816012288" }]],
      ["13816012288; 400-800-8000", [{ value: "+8613816012288" }, { value: "+864008008000" }]],
    ],
  },
  width: 180,
  view: () => import("./view.tsx"),
};
