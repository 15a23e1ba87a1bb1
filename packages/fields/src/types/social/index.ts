import type { Field } from "@quoin/definition";
import type { FieldType } from "../../define/field-type.ts";
import { isMasked } from "../../text/is-masked.ts";
import { maskMiddle } from "../../text/mask-middle.ts";
import { bareHandle } from "./bare-handle.ts";
import { NETWORKS, networkOf } from "./networks.ts";

const tidy = (input: unknown, field: Field): unknown =>
  typeof input === "string" ? bareHandle(input, networkOf(field)) : input;

/** What somebody is called on one network: a WeChat or QQ number, the name in the address of a profile. */
export const social: FieldType = {
  name: "social",
  icon: "messages",
  group: "contact",
  settingsSchema: { properties: { "x-kind": { enum: Object.keys(NETWORKS) } } },
  settings: [{ keyword: "x-kind", control: "select", choices: Object.keys(NETWORKS), required: true }],
  initial: { type: "string", "x-type": "social", "x-kind": "wechat" },
  valueSchema: (field) => ({ type: "string", pattern: networkOf(field).pattern, maxLength: 100 }),
  codes: { wrong_pattern: "bad_handle" },
  normalize: tidy,
  storage: () => "text",
  condition: "text",
  matches: ["folded", "exact"],
  search: "text",
  toText: (value) => (typeof value === "string" ? value : ""),
  fromText: (typed, field) => ({ value: tidy(typed, field) }),
  reach(value, field) {
    const { page, pattern } = networkOf(field);
    return typeof value === "string" && page && !isMasked(value) && new RegExp(pattern, "u").test(value)
      ? `${page}${encodeURIComponent(value)}`
      : undefined;
  },
  mask: (value) => (typeof value === "string" ? maskMiddle(value, { start: 1, end: 1 }) : "****"),
  examples: {
    schema: { type: "string", "x-type": "social", "x-kind": "linkedin" },
    valid: ["chen-siyuan", "陈思远-12ab"],
    invalid: [
      ["two words", "bad_handle"],
      [12, "wrong_type"],
    ],
    texts: [
      ["https://www.linkedin.com/in/chen-siyuan/", "chen-siyuan"],
      ["linkedin.com/in/chen-siyuan?trk=x", "chen-siyuan"],
      ["@chen-siyuan", "chen-siyuan"],
    ],
    normalized: [[" @Chen ", "Chen"]],
  },
  width: 140,
  view: () => import("./view.tsx"),
};
