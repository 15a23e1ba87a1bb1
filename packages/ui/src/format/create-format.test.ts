import { describe, expect, test } from "vitest";
import { createFormat } from "./create-format.ts";

const zh = createFormat({ locale: "zh-CN", timeZone: "Asia/Shanghai", currency: "CNY" });
const en = createFormat({ locale: "en", timeZone: "America/New_York", currency: "USD" });

describe("numbers", () => {
  test("keep every digit of a decimal given as text", () => {
    expect(en.number("12345678901234567890.25")).toBe("12,345,678,901,234,567,890.25");
    expect(en.number(10n ** 20n)).toBe("100,000,000,000,000,000,000");
    expect(en.number("1234.5", 2)).toBe("1,234.50");
  });
  test("give back text that is no number", () => expect(en.number("面议")).toBe("面议"));
  test("show amounts whole unless there are cents or decimals are asked for", () => {
    expect(zh.money(3482600)).toBe("¥3,482,600");
    expect(zh.money("1200.5")).toBe("¥1,200.50");
    expect(zh.money(500000, "CNY", 2)).toBe("¥500,000.00");
    expect(en.money(5)).toBe("$5");
    expect(zh.money(5, "EUR")).toBe("€5");
  });
  test("take a percentage as a share of one", () => {
    expect(en.percent(0.13)).toBe("13%");
    expect(en.percent(0.9753)).toBe("97.5%");
    expect(en.percent(0.9753, 0)).toBe("98%");
  });
  test("say sizes in decimal units", () => {
    expect([0, 999, 1000, 1_430_000, 3e15].map(en.fileSize)).toEqual(["0 B", "999 B", "1 KB", "1.4 MB", "3,000 TB"]);
  });
  test("say how long in the unit that fits", () => {
    expect([0.2, 40, 200, 9000].map(en.duration)).toEqual(["1 sec", "40 sec", "3 min", "3 hr"]);
    expect(zh.duration(40)).toBe("40 秒");
  });
});

describe("days", () => {
  test("are the same day in every time zone", () => {
    expect(zh.date("2026-11-20")).toBe("2026-11-20");
    expect(en.date("2026-11-20")).toBe("20 Nov 2026");
    expect(zh.date("2026-11-20", "weekday")).toBe("2026-11-20 周五");
    expect(en.date("2026-11-20", "weekday")).toBe("Fri, 20 Nov 2026");
  });
  test("leave out this year only", () => {
    const year = new Date().getUTCFullYear();
    expect(zh.date(`${year}-03-01`, "short")).toBe("03-01");
    expect(en.date(`${year}-03-01`, "short")).toBe("1 Mar");
    expect(zh.date(`${year - 1}-03-01`, "short")).toBe(`${year - 1}-03-01`);
  });
  test("show a moment where the reader is", () => {
    expect(zh.instant("2026-11-20T23:30:00.000Z")).toBe("2026-11-21 07:30");
    expect(en.instant("2026-11-20T23:30:00.000Z")).toBe("20 Nov 2026 18:30");
    expect(en.time("2026-11-20T05:00:00Z")).toBe("00:00");
  });
  test("give back what is no date", () => {
    expect(en.date("31/02/2026")).toBe("31/02/2026");
    expect(en.instant("soon")).toBe("soon");
    expect(en.relative("soon")).toBe("soon");
  });
});

describe("how long ago", () => {
  const now = new Date("2026-11-20T04:00:00Z"); // noon in Shanghai, 23:00 of the day before in New York
  const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

  test("counts hours within the reader's day and days across it", () => {
    expect(zh.relative(ago(2), now)).toBe("2 小时前");
    expect(zh.relative(ago(13), now)).toBe("昨天");
    expect(en.relative(ago(13), now)).toBe("13 hours ago");
    expect(zh.relative(ago(48), now)).toBe("2 天前");
    expect(zh.relative(ago(-24), now)).toBe("明天");
    expect(en.relative(ago(-72), now)).toBe("in 3 days");
  });
  test("counts minutes, and says now for less", () => {
    expect(zh.relative(ago(0.1), now)).toBe("6 分钟前");
    expect(en.relative(ago(0.001), now)).toBe("now");
  });
  test("counts calendar days over the change to summer time", () => {
    const morning = new Date("2026-03-08T13:00:00Z"); // 9:00 in New York, clocks went forward in the night
    expect(en.relative(new Date("2026-03-07T05:30:00Z"), morning)).toBe("yesterday");
    expect(en.relative(new Date("2026-03-07T04:30:00Z"), morning)).toBe("2 days ago");
  });
  test("turns to a date past 30 days", () => expect(zh.relative(ago(24 * 40), now)).toBe("10-11"));
});

test("a day near now is a word, others are without the year of now", () => {
  const at = (days: number): string => {
    const local = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" });
    return local.format(new Date(Date.now() + days * 86_400_000));
  };
  expect([zh.day(at(0)), zh.day(at(1)), zh.day(at(-1))]).toEqual(["今天", "明天", "昨天"]);
  expect(zh.day("1999-03-05")).toBe("1999-03-05");
  expect(zh.day("soon")).toBe("soon");
});
