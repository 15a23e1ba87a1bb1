import { KEY_PATTERN, NAME_PATTERN, reservedName } from "@quoin/definition";
import fc from "fast-check";
import { expect, test } from "vitest";
import { keyFromLabel } from "../inspector/key-from-label.ts";
import { mintId, mintName } from "./mint-key.ts";

const free = () => false;

test.each([
  [{ en: "Credit limit" }, "credit_limit"],
  [{ "zh-CN": "授信额度", en: "Credit limit" }, "credit_limit"],
  [{ "zh-CN": "授信额度" }, "field_1"],
  [{ en: "Größe (cm)" }, "grosse_cm"],
  [{ en: "Customer's name" }, "customers_name"],
  [{ en: "1st call" }, "field_1"],
  [{ en: "Order" }, "order_field"],
  [undefined, "field_1"],
])("the key of %j", (labels, expected) => {
  const key = mintName(labels, "field", free);
  expect(key).toBe(expected);
  expect(key).toMatch(new RegExp(NAME_PATTERN));
});

test("names without Latin letters are numbered on, however many there are", () => {
  const keys: string[] = [];
  for (const name of ["一", "二", "三", "四"])
    keys.push(mintName({ "zh-CN": name }, "field", (key) => keys.includes(key)));
  expect(keys).toEqual(["field_1", "field_2", "field_3", "field_4"]);
});

test("keys are free, allowed and not reserved whatever the label is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.uniqueArray(fc.string()), (label, others) => {
      const taken = new Set([...others, mintName({ en: label }, "field", free)]);
      const key = mintName({ en: label }, "field", (one) => taken.has(one));
      expect(taken.has(key)).toBe(false);
      expect(key).toMatch(new RegExp(NAME_PATTERN));
      expect(reservedName(key, "field")).toBeUndefined();
      expect(mintId({ en: label }, "item", free)).toMatch(new RegExp(KEY_PATTERN));
    }),
  );
});

test("a new field's key follows its label once, and never again after that", () => {
  const typeLabels = { en: "Choice", "zh-CN": "单选" };
  const taken = (key: string) => key === "size";
  expect(keyFromLabel({ key: "choice", labels: { en: "Region" }, typeLabels, taken })).toBe("region");
  expect(keyFromLabel({ key: "choice_2", labels: { en: "Size" }, typeLabels, taken })).toBe("size_2");
  expect(keyFromLabel({ key: "choice", labels: { en: "Choice", "zh-CN": "地区" }, typeLabels, taken })).toBeUndefined();
  expect(keyFromLabel({ key: "choice", labels: { "zh-CN": "地区" }, typeLabels, taken })).toBeUndefined();
  expect(keyFromLabel({ key: "region", labels: { en: "Area" }, typeLabels, taken })).toBeUndefined();
});
