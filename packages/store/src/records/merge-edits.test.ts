import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AppError } from "@quoin/definition";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Row } from "../door.ts";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { SALES_SET } from "../testing/sales-set.ts";

let test: TestDoor;
const directory = mkdtempSync(join(tmpdir(), "quoin-"));
beforeAll(async () => {
  test = await openTestDoor(join(directory, "q.db"), SALES_SET);
});
afterAll(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

it("many who save the same revision at once lose nothing: other fields merge, the same field has one winner", async () => {
  const [made] = await test.door.write([{ op: "create", entity: "customer", values: { name: "A" } }], {
    actor: designer,
  });
  const id = made?.ok === true ? made.id : "";
  const edits: readonly Row[] = [
    { staff: 5 },
    { credit: 1.25 },
    { note: "n" },
    { tier: "a" },
    { tags: ["vip"] },
    { founded: "2001-02-03" },
    ...Array.from({ length: 10 }, (_, i) => ({ name: `name ${i}` })),
  ];
  const outcomes = await Promise.all(
    edits.map((values) =>
      test.door.write([{ op: "update", entity: "customer", id, rev: 1, values }], { actor: designer }).then(
        () => "saved",
        (error: AppError) => error.code,
      ),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === "saved")).toHaveLength(7);
  expect(outcomes.filter((outcome) => outcome === "conflict")).toHaveLength(9);
  const record = await test.door.get({ entity: "customer", id }, designer);
  expect(record).toMatchObject({ ...Object.assign({}, ...edits.slice(0, 6)), rev: 8 });
  const history = await test.door.history({ entity: "customer", id }, designer, { limit: 20 });
  expect(history.map((entry) => entry.rev)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
});
