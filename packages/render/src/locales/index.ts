import en from "./en.json" with { type: "json" };
import zhCN from "./zh-CN.json" with { type: "json" };

/** Words of this package per language, namespace "render". */
export const locales = { en, "zh-CN": zhCN } as const;
