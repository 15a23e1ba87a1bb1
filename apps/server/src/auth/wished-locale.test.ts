import { expect, test } from "vitest";
import { wishedLocale } from "./wished-locale.ts";

test.each([
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"],
  ["en;q=0.3, ZH-tw;q=0.7", "zh-CN"],
  ["de-DE, fr;q=0.9, en-GB;q=0.2", "en"],
  ["zh;q=0, en", "en"],
  ["de", undefined],
  ["*", undefined],
  ["", undefined],
  [null, undefined],
])("%j wishes for %j", (header, locale) => {
  expect(wishedLocale(header)).toBe(locale);
});
