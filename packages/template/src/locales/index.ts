import en from "./en.json" with { type: "json" };
import zh from "./zh-CN.json" with { type: "json" };

/** Words of this package per language, namespace "template": `problem.<code>`, `choice.<choice>`, `class.<class>`, `action.<action>`. */
export const locales = { en, "zh-CN": zh } as const;
