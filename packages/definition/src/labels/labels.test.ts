import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffDefinitions } from "../change/diff-definitions.ts";
import { EMPTY_DEFINITIONS, type DefinitionSet } from "../set/definition-set.ts";
import { arbitrarySet } from "../testing/arbitrary-set.ts";
import { smallSet } from "../testing/small-set.ts";
import { isPlainObject } from "../text/is-plain-object.ts";
import { applyLocale } from "./apply-locale.ts";
import { eachLabel } from "./each-label.ts";
import { extractLocale } from "./extract-locale.ts";
import { missingTranslations } from "./missing-translations.ts";

describe("locale files", () => {
  it("name labels by kind, key and ids", () => {
    const { locales } = extractLocale(smallSet, ["en", "zh-CN"]);
    expect(locales["zh-CN"]).toMatchObject({
      "entity.company": "公司",
      "entity.company#plural": "公司",
      "entity.company.tier": "等级",
      "entity.company.tier.a": "金",
      "entity.deal.company#reverse": "商机",
      "form.company-record.main.basic": "基本信息",
      "form.company-record.main.basic.note#text": "请询问负责人。",
      "view.deal-big": "大商机",
      "dashboard.home.sum": "总额",
      "rule.push.two#title": "你好",
      "message.hello#subject": "您好",
      "navigation.core.sales": "销售",
    });
  });

  it("come back whole", () => {
    fc.assert(
      fc.property(arbitrarySet, (set) => {
        const { set: bare, locales } = extractLocale(set, ["en", "zh-CN"]);
        expect(eachLabel(bare).filter(({ text }) => text && Object.keys(text).length > 0)).toEqual([]);
        const back = applyLocale(bare, locales);
        expect(back.unknown).toEqual([]);
        expect(diffDefinitions(dropEmpty(back.set), dropEmpty(set))).toEqual([]);
      }),
    );
    const { set: bare, locales } = extractLocale(smallSet, ["en", "zh-CN"]);
    expect(diffDefinitions(applyLocale(bare, locales).set, smallSet)).toEqual([]);
    expect(JSON.stringify(bare)).not.toContain("公司");
  });

  it("tell names that lead nowhere", () => {
    const { unknown } = applyLocale(smallSet, {
      en: { "entity.compny": "x", "template#title": "T" },
      "zh-CN": { "entity.company": "企业" },
    });
    expect(unknown).toEqual([{ language: "en", name: "entity.compny" }]);
  });
});

/** A text without words and no text are the same to a reader. */
const dropEmpty = (set: DefinitionSet): DefinitionSet => ({
  ...EMPTY_DEFINITIONS,
  ...(
    JSON.parse(JSON.stringify({ all: set }), (_key, child: unknown) =>
      isPlainObject(child) && Object.keys(child).length === 0 ? undefined : child,
    ) as { all?: object } | undefined
  )?.all,
});

describe("missingTranslations", () => {
  it("lists what lacks a language, and bare keys", () => {
    expect(missingTranslations(smallSet, ["en", "zh-CN"])).toEqual([]);
    expect(missingTranslations(smallSet, ["en", "de"]).every(({ missing }) => missing.join() === "de")).toBe(true);
    const bare = { ...smallSet, view: { lone: { entity: "deal" } } };
    expect(missingTranslations(bare, ["en"]).map(({ name }) => name)).toEqual(["view.lone"]);
  });
});
