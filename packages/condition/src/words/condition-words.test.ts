import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Condition, conditionWords, eachNode, parseCondition, sentenceOf } from "../index.ts";
import { locales } from "../locales/index.ts";
import { arbitraryCondition, SAMPLE_FIELDS, SAMPLE_SHAPE } from "../testing/arbitrary-condition.ts";
import { ask, REFUSED } from "../testing/refused-documents.ts";

const say = (document: unknown, locale: string) => sentenceOf(parseCondition(document), SAMPLE_SHAPE, { locale });
const won = ask({ const: "won" }, "stage");
const rich = ask({ minimum: 10_000 });
const within = (from: object, to: object) => ({
  allOf: [ask({ dateOnOrAfter: from }, "due"), ask({ dateOnOrBefore: to }, "due")],
});

describe("sentences", () => {
  test.each<[document: unknown, en: string, zh: string]>([
    [true, "always", "始终"],
    [{ not: true }, "never", "从不"],
    [{ allOf: [won, rich] }, "Stage is Won and Amount is at least 10,000", "阶段 是 赢单 且 金额 ≥ 10,000"],
    [{ not: won }, "Stage is not Won", "阶段 不是 赢单"],
    [{ not: { required: ["name"] } }, "Name is empty", "名称 为空"],
    [ask({ enum: ["won", "new"] }, "stage"), "Stage is any of Won, New", "阶段 是 赢单、新建 之一"],
    [
      { anyOf: [{ allOf: [won, rich] }, { required: ["name"] }] },
      "(Stage is Won and Amount is at least 10,000) or Name is not empty",
      "（阶段 是 赢单 且 金额 ≥ 10,000） 或 名称 不为空",
    ],
    [
      { not: { anyOf: [won, rich] } },
      "Stage is not Won and Amount is less than 10,000 (or empty)",
      "阶段 不是 赢单 且 金额 < 10,000（或为空）",
    ],
    [ask({ minimum: 1, maximum: 5 }), "Amount is between 1 and 5", "金额 介于 1 和 5 之间"],
    [
      { anyOf: [won, ask({ minimum: 1, maximum: 5 })] },
      "Stage is Won or Amount is between 1 and 5",
      "阶段 是 赢单 或 金额 介于 1 和 5 之间",
    ],
    [
      within({ today: true, snap: "month" }, { today: true, snap: "month", end: true }),
      "Due date is this month",
      "到期日 在本月",
    ],
    [
      within({ today: true, add: { days: -7 } }, { today: true }),
      "Due date is in the last 7 days",
      "到期日 在最近 7 天内",
    ],
    [
      within({ today: true, add: { days: -1 } }, { today: true }),
      "Due date is in the last 1 day",
      "到期日 在最近 1 天内",
    ],
    [{ not: ask({ minLength: 1 }, "name") }, "Name has fewer than 1 character (or is empty)", "名称 少于 1 个字或为空"],
    [
      ask({ dateBefore: { today: true, add: { weeks: 2 } } }, "due"),
      "Due date is before 2 weeks from today",
      "到期日 早于 2周后",
    ],
    [
      ask({ dateAfter: { today: true, add: { quarters: -1 } } }, "due"),
      "Due date is after 3 months ago",
      "到期日 晚于 3个月前",
    ],
    [
      ask({ dateBefore: { today: true, add: { weeks: 2 }, snap: "month", end: true } }, "due"),
      "Due date is before the last day of the month of 2 weeks from today",
      "到期日 早于 2周后所在的月的最后一天",
    ],
    [
      ask({ dateBefore: { today: true, add: { days: -3, months: 1 } } }, "due"),
      "Due date is before today + 1 month − 3 days",
      "到期日 早于 今天 + 1个月 − 3天",
    ],
    [ask({ dateOn: { today: true, add: { days: 1 } } }, "due"), "Due date is tomorrow", "到期日 是明天"],
    [ask({ dateAfter: "2026-01-31" }, "due"), "Due date is after Jan 31, 2026", "到期日 晚于 2026年1月31日"],
    [ask({ contains: { const: "vip" } }, "tags"), "Tags has VIP", "标签 包含 重点"],
    [ask({ isCurrentUser: true }, "owner"), "Owner is me", "负责人 是我"],
    [ask({ const: false }, "active"), "Active is No", "启用 为 否"],
    [{ related: { parent: won } }, "Parent satisfies (Stage is Won)", "上级 满足（阶段 是 赢单）"],
    [
      { not: { related: { "sample.parent": won } } },
      "no Sample satisfies (Stage is Won)",
      "没有 样本 满足（阶段 是 赢单）",
    ],
    [{ changed: ["stage", "amount"] }, "Stage or Amount changed", "阶段 或 金额 有变化"],
    [{ before: won }, "before the change Stage is Won", "更改前 阶段 是 赢单"],
    [{ search: "王" }, "found by 王", "能搜到 王"],
    [{ required: ["gone"] }, "gone is not empty", "gone 不为空"],
  ])("%j", (document, en, zh) => {
    expect(say(document, "en")).toBe(en);
    expect(say(document, "zh-CN")).toBe(zh);
  });

  test("a reader's language is found by its first part, and English otherwise", () => {
    expect(say(won, "zh-TW")).toBe("阶段 是 赢单");
    expect(say(won, "fr")).toBe("Stage is Won");
    expect(say(rich, "no such language!")).toBe("Amount is at least 10,000");
  });

  test("an instant is told in the reader's time zone, or in UTC where that is unknown", () => {
    const seen = parseCondition(ask({ dateAfter: "2026-01-01T00:00:00Z" }, "seen_at"));
    const at = (timeZone: string) => sentenceOf(seen, SAMPLE_SHAPE, { locale: "zh-CN", timeZone });
    expect(at("Asia/Shanghai")).toBe("最近联系 晚于 2026年1月1日 08:00");
    expect(at("Mars/Olympus")).toBe("最近联系 晚于 2026年1月1日 00:00");
  });

  test("values read as the caller has them", () => {
    const valueText = (field: { kind: string }, value: unknown) =>
      field.kind === "number" ? `¥${String(value)}` : undefined;
    expect(sentenceOf(parseCondition({ allOf: [won, rich] }), SAMPLE_SHAPE, { locale: "en", valueText })).toBe(
      "Stage is Won and Amount is at least ¥10000",
    );
  });
});

describe("parts", () => {
  test("tell fields, values and words, each with its node", () => {
    expect(conditionWords(parseCondition({ allOf: [won, { not: rich }] }), SAMPLE_SHAPE, { locale: "zh-CN" })).toEqual([
      { kind: "field", text: "阶段", path: "/allOf/0" },
      { kind: "word", text: " 是 ", path: "/allOf/0" },
      { kind: "value", text: "赢单", path: "/allOf/0" },
      { kind: "word", text: " 且 ", path: "" },
      { kind: "field", text: "金额", path: "/allOf/1/not" },
      { kind: "word", text: " < ", path: "/allOf/1/not" },
      { kind: "value", text: "10,000", path: "/allOf/1/not" },
      { kind: "word", text: "（或为空）", path: "/allOf/1/not" },
    ]);
  });

  test("exist for every condition, and point at nodes of it", () => {
    const nowhere = { ...SAMPLE_SHAPE, field: () => undefined, related: () => undefined };
    const condition = arbitraryCondition(SAMPLE_FIELDS, { refs: ["parent", "sample.parent"], changed: true });
    fc.assert(
      fc.property(
        condition,
        fc.constantFrom("en", "zh-CN", "de"),
        fc.constantFrom(SAMPLE_SHAPE, nowhere),
        (made: Condition, ...[locale, shape]) => {
          const parts = conditionWords(made, shape, { locale });
          const paths = new Set(eachNode(made).map(({ path }) => path));
          expect(parts.length).toBeGreaterThan(0);
          for (const part of parts) {
            expect(paths).toContain(part.path);
            expect(part.text).not.toMatch(/^$|[{}]|phrase\.|undefined|null/);
          }
        },
      ),
      { seed: 9, numRuns: 3000 },
    );
  });
});

describe("the locale files", () => {
  test("have the same keys and the same places", () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    const zh: Readonly<Record<string, string>> = locales["zh-CN"];
    // Chinese has no singular.
    const plain = (key: string) => key.replace(/_one$/, "");
    expect(Object.keys(zh)).toEqual([...new Set(Object.keys(locales.en).map(plain))]);
    for (const [key, text] of Object.entries(locales.en))
      expect([key, places(zh[plain(key)] ?? "")]).toEqual([key, places(text)]);
  });

  test("word every problem of the parser", () => {
    for (const { code } of REFUSED) expect(locales.en).toHaveProperty([`problem.${code}`]);
  });
});
