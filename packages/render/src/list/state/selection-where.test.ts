import { parseCondition } from "@quoin/condition";
import { expect, test } from "vitest";
import { selectionWhere } from "./selection-where.ts";

const ids = (count: number) => new Set(Array.from({ length: count }, (_, index) => `r${index}`));

test.each([0, 1, 500, 501, 1234])("a choice of %i rows is a condition that can be asked, each row once", (count) => {
  const where = selectionWhere({ mode: "some", ids: ids(count) }, { required: ["name"] });
  if (count > 0) parseCondition(where);
  const named = [...JSON.stringify(where).matchAll(/"(r\d+)"/g)].map(([, id]) => id);
  expect(named).toEqual([...ids(count)]);
});

test("all but some is the list's own condition without these", () => {
  const own = { required: ["name"] };
  expect(selectionWhere({ mode: "all", except: new Set() }, own)).toBe(own);
  expect(selectionWhere({ mode: "all", except: new Set(["r1"]) }, own)).toEqual({
    allOf: [own, { not: { required: ["id"], properties: { id: { enum: ["r1"] } } } }],
  });
});
