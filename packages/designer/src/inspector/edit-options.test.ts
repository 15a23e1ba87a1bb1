import type { FieldOption } from "@quoin/definition";
import { expect, test } from "vitest";
import { addOption, changeOption, dependsAfter, moveOption, removeOption, renamedValue } from "./edit-options.ts";
import { optionIdFromLabel } from "./option-id-from-label.ts";

const options: readonly FieldOption[] = [
  { id: "a", transitions: ["b", "c"] },
  { id: "b", color: "stage-2", retired: true },
  { id: "c", transitions: ["a"] },
];
const ids = (list: readonly FieldOption[]) => list.map(({ id }) => id).join("");

test("options are moved before the one that has the index", () => {
  expect(ids(moveOption(options, "a", 3))).toBe("bca");
  expect(ids(moveOption(options, "c", 0))).toBe("cab");
  expect(ids(moveOption(options, "b", 1))).toBe("abc");
  expect(ids(moveOption(options, "b", 2))).toBe("abc");
  expect(ids(moveOption(options, "gone", 0))).toBe("abc");
});

test("moves follow an option's id, and end with the option", () => {
  expect(changeOption(options, "b", { id: "x" })[0]?.transitions).toEqual(["x", "c"]);
  expect(removeOption(options, "a")).toEqual([options[1], { id: "c", transitions: [] }]);
});

test("a keyword given as undefined goes; a new option has an id of its own", () => {
  expect(changeOption(options, "b", { retired: undefined })[1]).toEqual({ id: "b", color: "stage-2" });
  const once = addOption(options, { en: "New option", "zh-CN": "新选项" });
  expect(
    addOption(once, { en: "New option" })
      .slice(-2)
      .map(({ id }) => id),
  ).toEqual(["new_option", "new_option_2"]);
  expect(addOption([], { "zh-CN": "新选项" })[0]?.id).toBe("option_1");
  expect(once.at(-1)?.color).toBe("stage-3");
  const many = Array.from({ length: 5 }).reduce<readonly FieldOption[]>((all) => addOption(all, undefined), []);
  expect(new Set(many.map(({ color }) => color)).size).toBe(5);
});

test("an option that was never named takes its id from its words, and a default goes with it", () => {
  const taken = (id: string) => id === "monthly";
  const idOf = (id: string, labels: Record<string, string>) => optionIdFromLabel({ id, "x-labels": labels }, taken);
  expect(idOf("option_1", { "zh-CN": "预付", en: "Paid ahead" })).toBe("paid_ahead");
  expect(idOf("new_option", { en: "Monthly" })).toBe("monthly_2");
  expect(idOf("option_2", { en: "Option 2" })).toBeUndefined();
  expect(idOf("option_2", { "zh-CN": "预付" })).toBeUndefined();
  expect(idOf("chosen", { en: "Paid ahead" })).toBeUndefined();
  expect(renamedValue("option_1", { from: "option_1", to: "x" })).toBe("x");
  expect(renamedValue(["option_1", "b"], { from: "option_1", to: "x" })).toEqual(["x", "b"]);
  expect(renamedValue(undefined, { from: "option_1", to: "x" })).toBeUndefined();
});

test("what an option of another field offers follows this field's options", () => {
  const depends = { field: "land", options: { cn: ["a", "b"], de: ["c"] } };
  const renamed = { from: "a", to: "x" };
  expect(dependsAfter(depends, changeOption(options, "a", { id: "x" }), renamed)?.options).toEqual({
    cn: ["x", "b"],
    de: ["c"],
  });
  expect(dependsAfter(depends, removeOption(options, "c"))?.options).toEqual({ cn: ["a", "b"], de: [] });
  expect(dependsAfter(undefined, options)).toBeUndefined();
});
