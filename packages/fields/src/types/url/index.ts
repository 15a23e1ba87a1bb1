import type { FieldType } from "../../define/field-type.ts";
import { readableAddress } from "./readable-address.ts";
import { tidyWebAddress } from "./tidy-address.ts";
import { webAddress } from "./web-address.ts";

/** A web address, http or https only. */
export const url: FieldType = {
  name: "url",
  icon: "url",
  group: "contact",
  settingsSchema: { properties: {} },
  settings: [],
  initial: { type: "string", "x-type": "url", format: "uri" },
  valueSchema: () => ({ type: "string", format: "uri", maxLength: 2000 }),
  checkValue: (value) => (webAddress(value) === undefined ? [{ path: "", code: "bad_url" }] : []),
  normalize: tidyWebAddress,
  storage: () => "text",
  condition: "text",
  matches: ["exact", "folded"],
  search: "text",
  toText: (value) => (typeof value === "string" ? readableAddress(value) : ""),
  fromText: (typed) => ({ value: tidyWebAddress(typed) }),
  examples: {
    schema: { type: "string", "x-type": "url", format: "uri" },
    valid: ["https://zewen-precision.example", "http://a.example/%E5%9B%BE?x=1#y"],
    invalid: [
      ["javascript:alert(1)", "bad_url"],
      ["data:text/html,x", "bad_url"],
      ["ftp://a.example", "bad_url"],
      ["https://me:secret@a.example", "bad_url"],
      ["not an address", "bad_url"],
      [5, "wrong_type"],
    ],
    texts: [
      ["zewen-precision.example", "https://zewen-precision.example"],
      ["HTTPS://A.Example/Path", "https://a.example/Path"],
      ["https://a.example/图", "https://a.example/%E5%9B%BE"],
    ],
    normalized: [["www.a.example/b", "https://www.a.example/b"]],
  },
  width: 200,
  view: () => import("./view.tsx"),
};
