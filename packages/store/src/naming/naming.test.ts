import { readEntities } from "@quoin/definition";
import { expect, test } from "vitest";
import { choice, setOf, text } from "../testing/sets.ts";
import { EMPTY_PHYSICAL } from "./empty-physical.ts";
import { mintName } from "./mint-name.ts";
import { nextPhysical } from "./next-physical.ts";

test("a name is its key where it can be", () => {
  expect(mintName("customer", new Set())).toBe("customer");
  expect(mintName("customer", new Set(["customer"]))).toBe("customer_2");
  expect(mintName("customer", new Set(["customer", "customer_2"]))).toBe("customer_3");
});

test("names of the system's and the engines' tables are never given away", () => {
  expect(["quoin_log", "sqlite_master", "pg_class"].map((key) => mintName(key, new Set()))).toEqual([
    "e_quoin_log",
    "e_sqlite_master",
    "e_pg_class",
  ]);
});

test("long names stay apart and below PostgreSQL's limit", () => {
  const [one, two] = ["a", "b"].map((end) => mintName(`${"x".repeat(80)}${end}`, new Set()));
  expect(one).not.toBe(two);
  expect(one).toHaveLength(60);
  expect(mintName("x".repeat(60), new Set(["x".repeat(60)])).length).toBeLessThanOrEqual(60);
});

test("columns never take the place of system columns, shadow columns or what JavaScript inherits", () => {
  const set = setOf({
    customer: { deleted_at: text(), constructor: text(), name: text(), tags: choice("multi-select", ["a"]) },
  });
  const { entities, columns } = nextPhysical(EMPTY_PHYSICAL, readEntities(set));
  expect(entities["customer"]?.fields).toMatchObject({
    deleted_at: { column: "deleted_at_2", fold: "deleted_at_2__fold" },
    constructor: { column: "constructor", fold: "constructor__fold" },
    tags: { link: "customer__tags" },
  });
  const used = Object.values(entities["customer"]?.fields ?? {}).flatMap(({ column, fold }) => [column, fold]);
  const minted = used.filter((name) => name !== undefined);
  expect(new Set(minted).size).toBe(minted.length);
  expect(columns["customer"]).toEqual(expect.arrayContaining(minted));
});
