import en from "./en.json" with { type: "json" };
import zhCN from "./zh-CN.json" with { type: "json" };

/** Words of this package per language: `problem.<code>` of writing, `failure.<code>` of data, `param.<name>`, `kind.<kind>`, `group.<name>`, `rollup.<name>`. */
export const locales = { en, "zh-CN": zhCN } as const;
