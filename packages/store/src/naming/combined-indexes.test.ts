import { type ConditionDocument, type DefinitionSet, readEntities } from "@quoin/definition";
import { CompiledQuery } from "kysely";
import { expect, test } from "vitest";
import { accessOf } from "../access/access-of.ts";
import { FULL_ACCESS } from "../access/full-access.ts";
import type { Actor } from "../actor.ts";
import { halvesOf } from "../query/halves-of.ts";
import { listStatement } from "../query/list-statement.ts";
import { modelOf } from "../query/model-of.ts";
import { mainScope } from "../query/reading.ts";
import { sql } from "../query/sql/sql.ts";
import { SQLITE_SPEECH } from "../query/sqlite-speech.ts";
import { startReading } from "../query/start-reading.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { openTestBase } from "../testing/open-test-base.ts";
import { choice, integer, setOf, text } from "../testing/sets.ts";
import { combinedIndexes } from "./combined-indexes.ts";

const fields = { state: choice("select", ["a", "b"]), source: choice("select", ["x"]), size: integer(), note: text() };
const has = (field: string, value: string) => ({ required: [field], properties: { [field]: { const: value } } });
const view = { entity: "customer", where: has("state", "a"), sort: [{ field: "size", desc: true }] };
const mine = { required: ["owner"], properties: { owner: { isCurrentUser: true } } };
const withRole = (read: ConditionDocument): DefinitionSet => ({
  ...setOf({ customer: fields }, { all: view }),
  role: { own: { entities: { customer: { read: { anyOf: [mine, read] } } } } },
});

async function published() {
  const store = await openTestBase();
  const set = withRole({ not: has("source", "x") });
  const version = await store.definitions.publish({ set, expectedVersion: 0 }, designer);
  const plan = async (text: string, values: readonly unknown[]) => {
    const query = CompiledQuery.raw(`explain query plan ${text}`, [...values]);
    const { rows } = await store.db.executeQuery<{ detail: string }>(query);
    return rows.map(({ detail }) => detail).join("; ");
  };
  return { version, plan };
}

function indexesOf(set: DefinitionSet) {
  const entity = readEntities(set).get("customer");
  const physical = Object.fromEntries(
    Object.keys(fields).map((key) => [key, { storage: "text", type: "text", column: key } as const]),
  );
  if (entity === undefined) throw new Error("There is no such entity.");
  return combinedIndexes(set, entity, { table: "customer", fields: physical });
}

const BY_SIZE = [{ field: "size", desc: true }];

test.each([
  { sort: BY_SIZE, index: "COVERING INDEX ix__customer__state__size__owner__source__deleted_at " },
  { sort: [], index: "INDEX ix__customer__state " },
])("a filtered list is read in its order, without sorting: $index", async ({ sort, index }) => {
  const { version, plan } = await published();
  const reading = startReading(modelOf(version), FULL_ACCESS, SQLITE_SPEECH);
  const entity = reading.model.entities.get("customer");
  if (entity === undefined) throw new Error("There is no such entity.");
  const where = { type: "test", field: "state", test: { op: "const", value: "a" } } as const;
  const query = { entity: "customer", sort };
  const { statement } = listStatement(reading, {
    entity,
    query,
    where,
    paths: ["id"],
    limit: 5,
    cursor: () => undefined,
  });
  const words = await plan(statement.text, statement.values);
  expect(words).toContain(index);
  expect(words).not.toContain("TEMP B-TREE");
});

test("what counts and sums by group under a role's rows reads two indexes alone, the larger without asking the rule", async () => {
  const { version, plan } = await published();
  const indexes = Object.values(version.physical.indexes);
  const halves = (actor: Actor) => {
    const reading = startReading(modelOf(version), accessOf(version, actor, new Date()), SQLITE_SPEECH);
    const entity = reading.model.entities.get("customer");
    if (entity === undefined) throw new Error("There is no such entity.");
    const where = { type: "test", field: "size", test: { op: "minimum", value: 3 } } as const;
    return halvesOf(mainScope(reading, entity), where, { named: sql`"r0"."state", sum("r0"."size")`, indexes }) ?? [];
  };
  const plans = async (actor: Actor) =>
    Promise.all(
      halves(actor).map(({ where }) =>
        plan(`select state, count(*), sum(size) from customer r0 where ${where.text} group by state`, where.values),
      ),
    );
  const [open, rest] = [
    "COVERING INDEX ix__customer__state__size__deleted_at__source__not_",
    "COVERING INDEX ix__customer__state__size__deleted_at__owner__sou",
  ];
  expect(await plans(someone("u1", "own"))).toEqual([expect.stringContaining(open), expect.any(String)]);
  expect(await plans(designer)).toEqual([expect.stringContaining(open), expect.stringContaining(rest)]);
  expect(halves(someone("u1", "own"))[0]?.where.text).not.toContain("owner");
});

test.each([
  ["the same rows open to all", [{ anyOf: [mine, has("source", "x")] }, has("source", "x"), true], true],
  ["other rows open to some", [{ anyOf: [mine, has("source", "x")] }, { not: has("source", "x") }], false],
  ["nothing open", [mine], false],
] as const)("the index that sums is split where roles have %s", (_, reads, split) => {
  const role = Object.fromEntries(reads.map((read, i) => [`r${i}`, { entities: { customer: { read } } }]));
  const columns = indexesOf({ ...withRole(true), role }).map(({ only }) => only);
  const half = { column: "source", value: "x" };
  expect(columns).toEqual(split ? [undefined, { ...half, is: true }, { ...half, is: false }] : [undefined, undefined]);
});

test("rules over long texts stay out of the index", () => {
  const columnsWith = (read: ConditionDocument) => indexesOf(withRole(read)).map(({ columns }) => columns);
  expect(columnsWith(has("source", "x"))).toEqual([
    ["state", "size", "id", "owner", "source", "deleted_at"],
    ["state", "size", "deleted_at", "source"],
    ["state", "size", "deleted_at", "owner", "source"],
  ]);
  expect(columnsWith(has("note", "x"))).toEqual([
    ["state", "size", "id", "deleted_at"],
    ["state", "size", "deleted_at"],
  ]);
});
