import { expect, test } from "vitest";
import type { ListSort } from "../../list/state/list-state.ts";
import { nextOrder } from "./next-order.ts";

/** The orders that clicks on one head lead to, one after the other. */
function clicks(own: readonly ListSort[], path: string): readonly (readonly ListSort[])[] {
  const found: (readonly ListSort[])[] = [];
  let sort = own;
  for (let click = 0; click < 3; click += 1) found.push((sort = nextOrder({ sort, own }, path, false)));
  return found;
}

test("clicks order up, down, and as the list does by itself", () => {
  const own = [{ field: "created_at", desc: true }];
  expect(clicks(own, "name")).toEqual([[{ field: "name" }], [{ field: "name", desc: true }], own]);
});

test("clicks on the column that the list is ordered by turn it round and round", () => {
  const up = [{ field: "due_on", desc: false }];
  const down = [{ field: "due_on", desc: true }];
  expect(clicks(down, "due_on")).toEqual([up, down, up]);
  expect(clicks(up, "due_on")).toEqual([down, up, down]);
});

test("with Shift a column joins the order", () => {
  const own = [{ field: "due_on", desc: false }];
  expect(nextOrder({ sort: own, own }, "name", true)).toEqual([...own, { field: "name" }]);
});
