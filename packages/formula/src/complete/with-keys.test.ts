import { expect, test } from "vitest";
import { SAMPLE_SHAPE } from "../testing/sample-shape.ts";
import { withKeys } from "./with-keys.ts";

test.each([
  ['IF({阶段} = "赢单", {Amount} * 0.1, {amount})', 'IF({stage} = "赢单", {amount} * 0.1, {amount})'],
  ["｛公司.name｝", "{company.name}"],
  ['{nothing} & {公司.nothing} & "{金额}"', '{nothing} & {公司.nothing} & "{金额}"'],
  ["{金额", "{金额"],
])("%s", (text, expected) => {
  expect(withKeys(text, SAMPLE_SHAPE)).toBe(expected);
});
