import en from "./en.json" with { type: "json" };
import zh from "./zh-CN.json" with { type: "json" };

/** Words of this package per language, namespace "definition": `problem.<code>`, `use.<how>`, `change.<op>`, `kind.<kind>`. */
export const locales = { en, "zh-CN": zh } as const;
