import type { FieldType } from "../../define/field-type.ts";
import { foldWidth } from "../../text/fold-width.ts";
import { isEmail } from "../../text/is-email.ts";
import { isMasked } from "../../text/is-masked.ts";
import { maskMiddle } from "../../text/mask-middle.ts";

/** "Name <a@B.com>" and "mailto:" as the bare address, its host in lower case; the part before the @ keeps its case. */
function tidyAddress(input: unknown): unknown {
  if (typeof input !== "string") return input;
  const plain = foldWidth(input)
    .trim()
    .replace(/^mailto:/i, "");
  const bare = /^[^<>]*<([^<>]+)>$/.exec(plain)?.[1]?.trim() ?? plain;
  const at = bare.lastIndexOf("@");
  return at < 0 ? bare : `${bare.slice(0, at)}@${bare.slice(at + 1).toLowerCase()}`;
}

/** An e-mail address. */
export const email: FieldType = {
  name: "email",
  icon: "email",
  group: "contact",
  settingsSchema: { properties: {} },
  settings: [],
  initial: { type: "string", "x-type": "email", format: "email" },
  valueSchema: () => ({ type: "string", format: "email", maxLength: 254 }),
  normalize: tidyAddress,
  storage: () => "text",
  condition: "text",
  matches: ["folded", "exact"],
  identifies: true,
  takesMail: true,
  search: "text",
  toText: (value) => (typeof value === "string" ? value : ""),
  fromText: (typed) => ({ value: tidyAddress(typed) }),
  reach: (value) =>
    typeof value === "string" && isEmail(value) && !isMasked(value) ? `mailto:${encodeURI(value)}` : undefined,
  mask(value) {
    const [name = "", host] = typeof value === "string" ? value.split("@") : [];
    return host === undefined ? "****" : `${maskMiddle(name, { start: 1, end: 0 })}@${host}`;
  },
  examples: {
    schema: { type: "string", "x-type": "email", format: "email" },
    valid: ["chen.siyuan@zewen.example", "a+b@sub.host-name.co"],
    invalid: [
      ["chen", "bad_email"],
      ["a@b", "bad_email"],
      ["a b@c.de", "bad_email"],
      ["a..b@c.de", "bad_email"],
      ["a@-c.de", "bad_email"],
      [1, "wrong_type"],
    ],
    texts: [
      [" Chen@ZEWEN.Example ", "Chen@zewen.example"],
      ["陈思远 <chen@zewen.example>", "chen@zewen.example"],
      ["ｃｈｅｎ＠zewen.example", "chen@zewen.example"],
    ],
    normalized: [["mailto:a@B.CO", "a@b.co"]],
  },
  width: 200,
  view: () => import("./view.tsx"),
};
