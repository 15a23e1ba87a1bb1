import type { Field } from "@quoin/definition";
import type { TextResult } from "../../define/field-type.ts";
import { isGroup } from "../../schema/is-group.ts";
import { sameValue } from "../../schema/same-value.ts";
import { oneLine } from "../../text/one-line.ts";
import { addressText, PARTS } from "./address-text.ts";

/** What a Chinese address begins with. Divisions are short, and no street's name is in them. */
const CHINESE =
  /^(?:中国|中华人民共和国)?\s*(?<province>(?:北京|天津|上海|重庆)市|[^市区县路街道号\s]{2,8}?(?:省|自治区|特别行政区))?\s*(?<city>[^区县路街道号省市\s]{1,10}?(?:市|自治州|地区|盟))?\s*(?<district>[^路街道号巷弄市区县与和、,，\s]{1,10}?(?:新区|区|县|市|旗))?\s*(?<street>.*?)(?:\s+(?<postcode>\d{6}))?$/u;

const BAR = " | ";

/** The parts of a text that stands in slots, the largest first: "DE | | Berlin | | Unter den Linden 1 | 10117". A bar of the text's own is doubled. */
function readSlots(text: string): Record<string, string> | undefined {
  const slots = text.split(/(?<!\|)\|(?!\|)/u).map((slot) => slot.replaceAll("||", "|").trim());
  if (slots.length !== PARTS.length || !/^[A-Za-z]{2}$/.test(slots[0] ?? "")) return undefined;
  const parts = PARTS.map((part, index): [string, string] => [part, slots[index] ?? ""]).filter(
    ([, slot]) => slot !== "",
  );
  return { ...Object.fromEntries(parts), country: (slots[0] ?? "").toUpperCase() };
}

/** Reads an address: its slots, else a Chinese one by the names of its divisions; what is told by neither is the street. */
export function readAddress(typed: string, { schema }: Field): TextResult {
  const text = String(oneLine(typed));
  if (text === "") return { value: "" };
  const slots = readSlots(text);
  if (slots) return { value: slots };
  const country = schema["x-country"] ?? "CN";
  const found = country === "CN" ? CHINESE.exec(text)?.groups : undefined;
  if (!found) return { value: { country, street: text } };
  // A city that rules itself has no city below it, only districts.
  const parts = PARTS.map((part): [string, string] => [part, found[part] ?? ""]).filter(([, part]) => part !== "");
  return { value: { country, ...Object.fromEntries(parts) } };
}

/** An address so that reading it gives its parts again: on one line where that does, else in slots. */
export function writeAddress(value: unknown, field: Field): string {
  const line = addressText(value);
  if (line === "" || !isGroup(value)) return "";
  const read = readAddress(line, field);
  if ("value" in read && sameValue(read.value, value)) return line;
  return PARTS.map((part) => String(value[part] ?? "").replaceAll("|", "||"))
    .join(BAR)
    .replace(/ {2,}/gu, " ")
    .trim();
}
