import { expect, test } from "vitest";
import { createText } from "./create-text.ts";

const words = {
  ui: { rows_one: "{{count}} row", rows_other: "{{count}} rows", hello: "Hello {{ name }}, {{missing}}" },
};

test("fills in what is given and leaves the rest to be seen", () => {
  expect(createText("en", words).t("ui", "hello", { name: "Mia" })).toBe("Hello Mia, {{missing}}");
});

test("chooses the plural of the language", () => {
  expect([0, 1, 2].map((count) => createText("en", words).t("ui", "rows", { count }))).toEqual([
    "0 rows",
    "1 row",
    "2 rows",
  ]);
  expect(createText("zh-CN", { ui: { rows_other: "{{count}} 行" } }).t("ui", "rows", { count: 1 })).toBe("1 行");
});

test("shows the key where there are no words", () => {
  expect(createText("en", words).t("ui", "none")).toBe("none");
  expect(createText("en", words).t("other", "rows", { count: 1 })).toBe("rows");
});
