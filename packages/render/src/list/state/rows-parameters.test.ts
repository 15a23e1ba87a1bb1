import { parseCondition } from "@quoin/condition";
import { expect, test } from "vitest";
import { rowsParameters } from "./rows-parameters.ts";

test.each([
  ["all records", undefined, true],
  ["some", { required: ["name"] }, { required: ["name"] }],
])("rows of %s are those that point at them", (_name, where, of) => {
  const asked: unknown = JSON.parse(rowsParameters("order", where).get("where") ?? "");
  expect(asked).toEqual({ related: { order: of } });
  parseCondition(asked);
});
