import type { TextResult } from "../../define/field-type.ts";
import { isGroup } from "../../schema/is-group.ts";
import { foldWidth } from "../../text/fold-width.ts";

/** Digits after the point of a degree that are kept. */
export const DIGITS = 6;

const ANGLE =
  /(北纬|南纬|东经|西经|[nsew])?\s*([+-]?\d{1,3}(?:\.\d{1,12})?)\s*[°度]?\s*(?:(\d{1,2}(?:\.\d{1,12})?)\s*['′分]\s*)?(?:(\d{1,2}(?:\.\d{1,12})?)\s*(?:"|″|''|秒)\s*)?([nsew](?![a-z]))?/giu;
const NEGATIVE = new Set(["s", "w", "南纬", "西经"]);
const ACROSS = new Set(["e", "w", "东经", "西经"]);

/** A number without exponents, as people write degrees. */
const plain = (value: number): string => value.toFixed(DIGITS).replace(/\.?0+$/, "");

/** "30.27415, 120.15515": latitude first. "" for what is no place. */
export function placeText(value: unknown): string {
  if (!isGroup(value)) return "";
  const { latitude, longitude } = value;
  if (typeof latitude !== "number" || typeof longitude !== "number") return "";
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? `${plain(latitude)}, ${plain(longitude)}` : "";
}

interface Angle {
  readonly degrees: number;
  /** "e", "东经" and the like, where the text says so. */
  readonly side: string;
}

function angleOf(match: RegExpExecArray | RegExpMatchArray): Angle {
  const side = (match[1] ?? match[5] ?? "").toLowerCase();
  const whole = Number(match[2]);
  const size = Math.abs(whole) + Number(match[3] ?? 0) / 60 + Number(match[4] ?? 0) / 3600;
  const degrees = Number((whole < 0 || NEGATIVE.has(side) ? -size : size).toFixed(DIGITS)) + 0;
  return { degrees, side };
}

/** Reads two angles in degrees, or degrees, minutes and seconds. Latitude first, unless letters or the figures say otherwise. */
export function readPlace(typed: string): TextResult {
  const text = foldWidth(typed).replace(/^\s*geo:/i, "");
  const bad: TextResult = { problem: { code: "bad_place", params: { value: typed } } };
  const found = [...text.matchAll(ANGLE)];
  const rest = text.replace(ANGLE, "").replace(/[\s,，;；、/]/gu, "");
  const [first, second] = found.map(angleOf);
  if (found.length !== 2 || rest !== "" || !first || !second) return bad;
  const turned = ACROSS.has(first.side) || (first.side === "" && Math.abs(first.degrees) > 90);
  const [latitude, longitude] = turned ? [second, first] : [first, second];
  return { value: { latitude: latitude.degrees, longitude: longitude.degrees } };
}
