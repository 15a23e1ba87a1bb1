import en from "./en.json" with { type: "json" };
import zhCN from "./zh-CN.json" with { type: "json" };

/** Words of this package per language: `operator.<name>`, `phrase.<name>` (`#not` its opposite, `_one` of a single thing), `problem.<code>`, `word.…`, `date.…`. */
export const locales = { en, "zh-CN": zhCN } as const;
