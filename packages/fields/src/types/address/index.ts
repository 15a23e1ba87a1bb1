import type { FieldType } from "../../define/field-type.ts";
import { isGroup } from "../../schema/is-group.ts";
import { oneLine } from "../../text/one-line.ts";
import { addressText, PARTS } from "./address-text.ts";
import { codesIn } from "./codes-in.ts";
import { readAddress, writeAddress } from "./read-address.ts";

const PART = { type: "string", minLength: 1, maxLength: 200 };

/** A postal address in its parts, of any country; China's divisions are offered. */
export const address: FieldType = {
  name: "address",
  icon: "address",
  group: "contact",
  settingsSchema: { properties: { "x-country": { type: "string", pattern: "^[A-Z]{2}$" } } },
  settings: [{ keyword: "x-country", control: "country" }],
  initial: { type: "object", "x-type": "address", "x-country": "CN" },
  valueSchema: () => ({
    type: "object",
    properties: {
      ...Object.fromEntries(PARTS.map((part) => [part, PART])),
      country: { type: "string", pattern: "^[A-Z]{2}$" },
    },
    additionalProperties: false,
  }),
  checkValue(value) {
    if (!isGroup(value)) return [];
    return addressText(value) === "" ? [{ path: "", code: "incomplete" }] : codesIn(value);
  },
  normalize(input, { schema }) {
    if (!isGroup(input) || Object.keys(input).some((name) => !PARTS.some((part) => part === name))) return input;
    const parts = PARTS.map((part): [string, unknown] => [part, oneLine(input[part])]).filter(
      ([, text]) => text !== undefined && text !== null && text !== "",
    );
    // A country alone is no address: it is there before anybody has typed a thing.
    if (parts.every(([part]) => part === "country")) return "";
    const given = Object.fromEntries(parts);
    const country = given["country"] ?? schema["x-country"] ?? "CN";
    return { country: typeof country === "string" ? country.toUpperCase() : country, ...omit(given, "country") };
  },
  storage: () => "json",
  seen: { storage: "text", of: (value) => (isGroup(value) ? addressText(value) || undefined : value) },
  condition: "text",
  parts: {
    country: { kind: "text", labels: { en: "Country", "zh-CN": "国家或地区" } },
    province: { kind: "text", labels: { en: "Province", "zh-CN": "省份" } },
    city: { kind: "text", labels: { en: "City", "zh-CN": "城市" } },
    district: { kind: "text", labels: { en: "District", "zh-CN": "区县" } },
    street: { kind: "text", labels: { en: "Street and number", "zh-CN": "详细地址" } },
    postcode: { kind: "text", labels: { en: "Postcode", "zh-CN": "邮编" } },
  },
  matches: ["exact", "folded"],
  search: "text",
  toText: (value, field) => (typeof value === "string" ? value : writeAddress(value, field)),
  fromText: readAddress,
  mask: (value) => `${isGroup(value) && typeof value["city"] === "string" ? value["city"] : ""}****`,
  examples: {
    schema: { type: "object", "x-type": "address", "x-country": "CN" },
    valid: [
      { country: "CN", province: "浙江省", city: "杭州市", district: "西湖区", street: "文三路 90 号东部软件园" },
      { country: "CN", province: "上海市", district: "浦东新区", street: "世纪大道1号", postcode: "200120" },
      { country: "CN", province: "新疆维吾尔自治区", city: "伊犁哈萨克自治州", district: "伊宁市" },
      { country: "CN", city: "杭州市", street: "西湖区与上城区之间" },
      { country: "DE", city: "Berlin", street: "Unter den Linden 1", postcode: "10117" },
      { country: "US", province: "CA", city: "San José", street: "1 First St, Suite 2 | rear", postcode: "95113" },
    ],
    invalid: [
      [{ country: "CN" }, "incomplete"],
      [{ country: "CN", province: "990000", street: "x" }, "code_for_name"],
      [{ country: "CN", province: "浙江省", city: "330100", street: "x" }, "code_for_name"],
      [{ country: "China", street: "x" }, "wrong_pattern"],
      [{ street: "", city: "x" }, "too_short"],
      [{ planet: "Mars", city: "x" }, "unknown_part"],
      ["杭州市", "wrong_type"],
    ],
    texts: [
      [
        "浙江省杭州市西湖区文三路 90 号",
        { country: "CN", province: "浙江省", city: "杭州市", district: "西湖区", street: "文三路 90 号" },
      ],
      ["上海市浦东新区世纪大道1号", { country: "CN", province: "上海市", district: "浦东新区", street: "世纪大道1号" }],
      ["中国广东省深圳市南山区", { country: "CN", province: "广东省", city: "深圳市", district: "南山区" }],
      ["文三路90号", { country: "CN", street: "文三路90号" }],
      [
        "DE | | Berlin | | Unter den Linden 1 | 10117",
        { country: "DE", city: "Berlin", street: "Unter den Linden 1", postcode: "10117" },
      ],
    ],
    normalized: [
      [
        { city: " 杭州市 ", street: "", postcode: null },
        { country: "CN", city: "杭州市" },
      ],
    ],
  },
  width: 240,
  view: () => import("./view.tsx"),
};

const omit = (group: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(group).filter(([key]) => key !== name));
