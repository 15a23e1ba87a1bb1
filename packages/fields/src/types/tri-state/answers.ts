import { locales } from "../../locales/index.ts";

const IDS = ["yes", "no", "unknown"] as const;

/** The three answers as options, named as the rest of the product names them. */
export const ANSWERS = IDS.map((id) => ({
  id,
  labels: { en: locales.en[`value.${id}`], "zh-CN": locales["zh-CN"][`value.${id}`] },
}));

export const isAnswer = (value: unknown): value is (typeof IDS)[number] => IDS.some((id) => id === value);

/** How people and other programs write that something is not known; compared after folding width and case. */
export const UNKNOWN: ReadonlySet<string> = new Set([
  "unknown",
  "not known",
  "not sure",
  "unsure",
  "n/a",
  "na",
  "?",
  "未知",
  "不详",
  "不知道",
  "不清楚",
  "不确定",
  "待定",
]);
