import { expect, test } from "vitest";
import { normaliseCondition, parseCondition, printCondition } from "../index.ts";
import { ask } from "../testing/refused-documents.ts";

const normal = (document: unknown) => printCondition(normaliseCondition(parseCondition(document)));
const [a, b, c] = [ask({ const: 1 }, "a"), ask({ const: 1 }, "b"), { required: ["c"] }];

test.each([
  ["groups flatten", { allOf: [a, { allOf: [b, { allOf: [c] }] }] }, { allOf: [a, b, c] }],
  ["not moves to the leaves", { not: { allOf: [a, { not: b }] } }, { anyOf: [{ not: a }, b] }],
  ["twice not is nothing", { not: { not: a } }, a],
  ["true is no member of and", { allOf: [true, a] }, a],
  ["false ends and", { allOf: [a, false] }, false],
  ["true ends or", { anyOf: [a, true] }, true],
  ["all true is true", { allOf: [true, { not: false }] }, true],
  ["a relation to what cannot be", { not: { related: { x: { allOf: [a, false] } } } }, true],
  ["a relation to anything is kept", { related: { x: { not: false } } }, { related: { x: true } }],
  ["not stays above a relation", { not: { related: { x: { not: { not: a } } } } }, { not: { related: { x: a } } }],
  ["before anything is kept: there may be no before", { before: true }, { before: true }],
])("%s", (_name, document, expected) => {
  expect(normal(document)).toEqual(expected);
});
