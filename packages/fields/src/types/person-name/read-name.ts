import type { TextResult } from "../../define/field-type.ts";
import { isGroup } from "../../schema/is-group.ts";
import { sameValue } from "../../schema/same-value.ts";
import { oneLine } from "../../text/one-line.ts";
import { isFamilyFirst, nameText } from "./name-text.ts";

/** Families of two characters; all other Chinese ones are taken to have one. */
const DOUBLE = new Set(
  "欧阳 上官 司马 司徒 司空 诸葛 夏侯 皇甫 尉迟 公孙 公冶 慕容 令狐 长孙 宇文 东方 东郭 南宫 西门 独孤 端木 轩辕 澹台 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 闻人 赫连 拓跋 呼延 万俟 百里 第五".split(
    " ",
  ),
);

interface Parts {
  readonly family?: string;
  readonly given?: string;
}

const partsOf = (family: string, given: string): Parts => ({
  ...(family !== "" && { family }),
  ...(given !== "" && { given }),
});

/** The parts of a name without a comma. */
function split(text: string): Parts {
  const words = text.split(" ");
  if (isFamilyFirst(words.join(""))) {
    if (words.length === 2) return partsOf(words[0] ?? "", words[1] ?? "");
    const signs = [...words.join("")];
    // Names with a dot, or as long as no Chinese name, are other peoples' and have no family part.
    if (signs.length > 4 || /[·・]/u.test(text)) return { given: text };
    const double = signs.length > 2 && DOUBLE.has(signs.slice(0, 2).join(""));
    return partsOf(signs.slice(0, double ? 2 : 1).join(""), signs.slice(double ? 2 : 1).join(""));
  }
  return words.length === 1 ? { given: text } : partsOf(words.at(-1) ?? "", words.slice(0, -1).join(" "));
}

/** Reads a name: 陈思远, 陈 思远, Mary Ann Smith; with a comma the family comes first: "van der Berg, Anna". */
export function readName(typed: string): TextResult {
  const text = String(oneLine(typed)).replace(/\s+/gu, " ");
  const comma = /^([^,，]*)[,，]([^,，]*)$/u.exec(text);
  const parts = comma ? partsOf((comma[1] ?? "").trim(), (comma[2] ?? "").trim()) : split(text);
  return { value: text === "" || Object.keys(parts).length === 0 ? "" : parts };
}

/** A name so that reading it gives its parts again: in its natural order, else with a comma. */
export function writeName(value: unknown): string {
  const natural = nameText(value);
  const read = readName(natural);
  if (natural === "" || !isGroup(value) || ("value" in read && sameValue(read.value, value))) return natural;
  return `${String(value["family"] ?? "")}, ${String(value["given"] ?? "")}`.trim();
}
