import { sql } from "kysely";
import { expect, test } from "vitest";
import { FULL_ACCESS } from "../access/full-access.ts";
import { designer } from "../testing/designer.ts";
import { openTestBase } from "../testing/open-test-base.ts";
import { integer, relation, setOf } from "../testing/sets.ts";
import type { Query } from "../door.ts";
import { listStatement } from "./list-statement.ts";
import { modelOf } from "./model-of.ts";
import { nearPage } from "./near-page.ts";
import { startReading } from "./start-reading.ts";

test("a list in the order of a related field looks at some of the related records, where nothing narrows it", async () => {
  const store = await openTestBase();
  const set = setOf({
    customer: { size: { ...integer(), "x-index": true }, age: { ...integer(), "x-index": true }, floor: integer() },
    deal: { customer: relation("customer") },
  });
  const published = await store.definitions.publish({ set, expectedVersion: 0 }, designer);
  const rows = Array.from({ length: 210 }, (_, i) => sql`(${`c${i}`}, 1, '', '', ${i || null}, 7)`);
  await sql`insert into customer (id, rev, created_at, updated_at, size, age) values ${sql.join(rows)}`.execute(
    store.db,
  );
  const entity = modelOf(published).entities.get("deal");
  if (entity === undefined) throw new Error("There is no such entity.");
  const near = (query: Omit<Query, "entity">) => {
    const reading = startReading(modelOf(published), FULL_ACCESS, store.dialect.speech);
    const whole = { entity: "deal", ...query };
    const asked = { entity, query: whole, where: undefined, paths: ["id"], limit: 2, cursor: () => undefined };
    return nearPage({ ...store, published, now: new Date() }, asked, listStatement(reading, asked));
  };
  expect(await near({ sort: [{ field: "customer.size" }] })).toEqual({ end: 21 });
  expect(await near({ sort: [{ field: "customer.size", desc: true }, { field: "id" }] })).toEqual({ end: 189 });
  // Too many with the same value, or no index.
  expect(await near({ sort: [{ field: "customer.age" }] })).toBeUndefined();
  expect(await near({ sort: [{ field: "customer.floor" }] })).toBeUndefined();
  expect(await near({ sort: [{ field: "customer.size" }], search: "a" })).toBeUndefined();
  expect(await near({ sort: [{ field: "created_at" }] })).toBeUndefined();
});
