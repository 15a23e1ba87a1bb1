import en from "./en.json" with { type: "json" };
import zhCN from "./zh-CN.json" with { type: "json" };

export const locales = { en, "zh-CN": zhCN } as const;
