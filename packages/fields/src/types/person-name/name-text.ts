import { isGroup } from "../../schema/is-group.ts";

/** Names in Han, kana or Hangul: the family comes first, and nothing stands between. */
const FAMILY_FIRST = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}·・々ー]+$/u;

export const isFamilyFirst = (text: string): boolean => FAMILY_FIRST.test(text);

const textOf = (part: unknown): string => (typeof part === "string" ? part : "");

/** A name as its own language writes it: 陈思远, Mary Ann Smith. "" for what has no part of a name. */
export function nameText(value: unknown): string {
  if (!isGroup(value)) return "";
  const [family, given] = [textOf(value["family"]), textOf(value["given"])];
  if (isFamilyFirst(`${family}${given}`)) return `${family}${given}`;
  return `${given} ${family}`.trim();
}
