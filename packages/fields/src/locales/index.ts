import en from "./en.json" with { type: "json" };
import zhCN from "./zh-CN.json" with { type: "json" };

/** Words of this package per language, namespace "fields": `type.<name>`, `group.<name>`, `setting.<keyword>`, `problem.<code>`, `view.<word>`. */
export const locales = { en, "zh-CN": zhCN } as const;
