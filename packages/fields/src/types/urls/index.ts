import type { FieldType } from "../../define/field-type.ts";
import { severalOf } from "../../several/several-of.ts";
import { url } from "../url/index.ts";

/** A semicolon may be part of an address, unless another address or nothing follows it. */
const BETWEEN = /[；、，|\n]|[;,](?=\s|$|https?:|www\.)/iu;

/** An address may end with brackets, but has no spaces. */
const LABELLED = /^(.*\S)\s+[(（]([^()（）]*)[)）]$/u;

/** What would be read as the end of an address is written so that it is not. */
const plain = (value: unknown): unknown =>
  typeof value === "string"
    ? value.replace(/[;,](?=https?:|www\.|$)/giu, (sign) => (sign === ";" ? "%3B" : "%2C"))
    : value;

const single: FieldType = {
  ...url,
  normalize: (input, field) => plain(url.normalize?.(input, field)),
  // Addresses stand beside each other in one text: what people read of one may hold signs that lists are split at.
  toText(value, field, context) {
    const text = url.toText(value, field, context);
    return text.split(BETWEEN).length > 1 && typeof value === "string" ? value : text;
  },
};
const several = severalOf(single, { between: BETWEEN, labelled: LABELLED });

/** Several web addresses; the first is the primary one. */
export const urls: FieldType = {
  ...several.type,
  name: "urls",
  icon: "link-plus",
  settingsSchema: { properties: several.properties },
  settings: several.settings,
  initial: { type: "array", "x-type": "urls", items: { type: "object" } },
  examples: {
    schema: { type: "array", "x-type": "urls", items: { type: "object" }, maxItems: 4 },
    valid: [
      [{ value: "https://zewen-precision.example", label: "site" }],
      [{ value: "https://a.example/x;y=1,2?q=(a)" }, { value: "http://a.example/%E5%9B%BE%E3%80%81", label: "图库" }],
    ],
    invalid: [
      [[{ value: "https://a.example" }, { value: "javascript:alert(1)" }], "bad_url"],
      [[{ value: "ftp://a.example" }], "bad_url"],
      [[{ label: "shop" }], "incomplete"],
      ["https://a.example", "wrong_type"],
    ],
    texts: [
      [
        "zewen-precision.example (官网); HTTPS://A.Example/Path",
        [{ value: "https://zewen-precision.example", label: "site" }, { value: "https://a.example/Path" }],
      ],
    ],
    normalized: [[["www.a.example/b"], [{ value: "https://www.a.example/b" }]]],
  },
  width: 220,
  view: () => import("./view.tsx"),
};
