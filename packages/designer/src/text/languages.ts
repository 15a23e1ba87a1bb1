/** The languages that every label has a place for, each called by its own name. */
export const LANGUAGES = [
  { tag: "zh-CN", name: "中文" },
  { tag: "en", name: "English" },
] as const;
