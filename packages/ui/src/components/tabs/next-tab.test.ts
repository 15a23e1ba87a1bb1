import { expect, test } from "vitest";
import { nextTab } from "./next-tab.ts";

const tabs = [{ key: "a" }, { key: "b", disabled: true }, { key: "c" }];

test("keys go round, past what is disabled", () => {
  expect(nextTab(tabs, "a", "ArrowRight")).toBe("c");
  expect(nextTab(tabs, "c", "ArrowRight")).toBe("a");
  expect(nextTab(tabs, "a", "ArrowLeft")).toBe("c");
  expect([nextTab(tabs, "a", "End"), nextTab(tabs, "c", "Home")]).toEqual(["c", "a"]);
  expect(nextTab(tabs, "a", "x")).toBeUndefined();
  expect(nextTab([], "a", "Home")).toBeUndefined();
});
