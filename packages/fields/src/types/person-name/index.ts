import type { FieldType } from "../../define/field-type.ts";
import { isGroup } from "../../schema/is-group.ts";
import { oneLine } from "../../text/one-line.ts";
import { maskMiddle } from "../../text/mask-middle.ts";
import { nameText } from "./name-text.ts";
import { readName, writeName } from "./read-name.ts";

const PART = { type: "string", minLength: 1, maxLength: 100 };

/** What a person is called, family and given name apart, each shown where the name's own language puts it. */
export const personName: FieldType = {
  name: "person-name",
  icon: "user-circle",
  group: "contact",
  settingsSchema: { properties: {} },
  settings: [],
  initial: { type: "object", "x-type": "person-name" },
  valueSchema: () => ({ type: "object", properties: { family: PART, given: PART }, additionalProperties: false }),
  checkValue: (value) => (nameText(value) === "" ? [{ path: "", code: "incomplete" }] : []),
  normalize(input) {
    if (!isGroup(input) || Object.keys(input).some((name) => name !== "family" && name !== "given")) return input;
    const [family, given] = [oneLine(input["family"]), oneLine(input["given"])].map((part) =>
      part === "" ? undefined : (part ?? undefined),
    );
    if (family === undefined && given === undefined) return "";
    return { ...(family !== undefined && { family }), ...(given !== undefined && { given }) };
  },
  storage: () => "json",
  seen: { storage: "text", of: (value) => (isGroup(value) ? nameText(value) || undefined : value) },
  condition: "text",
  parts: {
    family: { kind: "text", labels: { en: "Family name", "zh-CN": "姓" } },
    given: { kind: "text", labels: { en: "Given name", "zh-CN": "名" } },
  },
  matches: ["exact", "folded", "pinyin", "near"],
  search: "name",
  toText: (value) => (typeof value === "string" ? value : writeName(value)),
  fromText: (typed) => readName(typed),
  mask: (value) => maskMiddle(typeof value === "string" ? value : nameText(value), { start: 1, end: 0 }),
  examples: {
    schema: { type: "object", "x-type": "person-name" },
    valid: [
      { family: "陈", given: "思远" },
      { family: "欧阳", given: "娜" },
      { family: "欧", given: "阳明" },
      { family: "Smith", given: "Mary Ann" },
      { family: "van der Berg", given: "Anna" },
      { given: "阿卜杜拉·买买提" },
      { family: "陈" },
      { given: "Madonna" },
      { family: "O'Neil" },
    ],
    invalid: [
      [{}, "incomplete"],
      [{ family: "" }, "too_short"],
      [{ family: "陈", middle: "x" }, "unknown_part"],
      ["陈思远", "wrong_type"],
      [{ given: 5 }, "wrong_type"],
    ],
    texts: [
      ["陈思远", { family: "陈", given: "思远" }],
      [" 欧阳娜 ", { family: "欧阳", given: "娜" }],
      ["Mary Ann Smith", { family: "Smith", given: "Mary Ann" }],
      ["van der Berg, Anna", { family: "van der Berg", given: "Anna" }],
      ["陈 思远", { family: "陈", given: "思远" }],
      ["阿卜杜拉·买买提", { given: "阿卜杜拉·买买提" }],
    ],
    normalized: [[{ family: " 陈 ", given: "" }, { family: "陈" }]],
  },
  width: 130,
  view: () => import("./view.tsx"),
};
