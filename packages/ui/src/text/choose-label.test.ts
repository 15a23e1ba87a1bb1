import { expect, test } from "vitest";
import { chooseLabel } from "./choose-label.ts";

test("prefers the reader's language, then its kin, then any, then the key", () => {
  expect(chooseLabel({ en: "Tier", "zh-CN": "等级" }, "zh-CN", "tier")).toBe("等级");
  expect(chooseLabel({ en: "Tier", "zh-CN": "等级" }, "zh-TW", "tier")).toBe("等级");
  expect(chooseLabel({ en: "Tier" }, "zh-CN", "tier")).toBe("Tier");
  expect(chooseLabel({ en: "", "zh-CN": "等级" }, "en", "tier")).toBe("等级");
  expect(chooseLabel({ en: "" }, "en", "tier")).toBe("tier");
  expect(chooseLabel(undefined, "en", "tier")).toBe("tier");
});
