import { CompiledQuery, sql } from "kysely";
import { expect, test } from "vitest";
import { FULL_ACCESS } from "../../access/full-access.ts";
import { listStatement } from "../../query/list-statement.ts";
import { modelOf } from "../../query/model-of.ts";
import { startReading } from "../../query/start-reading.ts";
import { designer } from "../../testing/designer.ts";
import { lookInto } from "../../testing/look-into.ts";
import { openTestBase } from "../../testing/open-test-base.ts";
import { integer, setOf } from "../../testing/sets.ts";
import { numberParameters } from "./number-parameters.ts";

test.each([true, false])("a first page is read from the view's index, descending: %s", async (desc) => {
  const store = await openTestBase();
  const views = { all: { entity: "customer", sort: [{ field: "size", desc }] } };
  const set = setOf({ customer: { size: integer() } }, views);
  const version = await store.definitions.publish({ set, expectedVersion: 0 }, designer);
  const reading = startReading(modelOf(version), FULL_ACCESS, store.dialect.speech);
  const entity = reading.model.entities.get("customer");
  if (entity === undefined) throw new Error("There is no such entity.");
  await sql`insert into customer (id, rev, created_at, updated_at, size)
    select 'c' || n, 1, '', '', nullif(n % 50, 0) from generate_series(1, 5000) n`.execute(store.db);
  await sql`analyze customer`.execute(store.db);
  const query = { entity: "customer", sort: [{ field: "size", desc }] };
  const asked = { entity, query, where: undefined, paths: ["size"], limit: 5, cursor: () => undefined };
  const { statement } = listStatement(reading, asked);
  const values = [...statement.values];
  // A bound limit has a prepared statement planned anew each time.
  expect(values).toEqual([]);
  const text = numberParameters(statement.text, values);
  const plain = text.replaceAll(/\$(\d+)/g, (_, place: string) => {
    const value = values[Number(place) - 1];
    return typeof value === "string" ? `'${value}'` : String(value);
  });
  const words = await lookInto(store).plan(sql.raw(plain));
  expect(words).toContain("ix__customer__size");
  const { rows } = await store.db.executeQuery<{ size: number }>(CompiledQuery.raw(text, values));
  expect(rows[0]?.size).toBe(6);
});
