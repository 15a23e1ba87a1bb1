import type { LocalizedText } from "@quoin/definition";
import { locales as fieldWords } from "@quoin/fields/locales";
import { createText } from "@quoin/ui";
import { useCallback } from "react";
import { locales as ownWords } from "../locales/index.ts";
import { LANGUAGES } from "./languages.ts";

const source = (tag: "en" | "zh-CN") => createText(tag, { designer: ownWords[tag], fields: fieldWords[tag] });
const SOURCES = { en: source("en"), "zh-CN": source("zh-CN") };

/** Words of a locale file in every language at once: what a new field or section is called until the admin says otherwise. */
export function useBothLanguages(): (ns: "designer" | "fields", key: string) => LocalizedText {
  return useCallback((ns, key) => Object.fromEntries(LANGUAGES.map(({ tag }) => [tag, SOURCES[tag].t(ns, key)])), []);
}
