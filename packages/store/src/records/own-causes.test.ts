import { expect, test } from "vitest";
import type { Cause } from "../cause.ts";
import { computedSet } from "../testing/computed-set.ts";
import { designer } from "../testing/designer.ts";
import { openComputed } from "../testing/open-computed.ts";
import { setOf, text } from "../testing/sets.ts";

const causeOf = (run: string): Cause => ({ source: "rule", chain: [{ rule: "r", record: "x", run }] });

test("changes written together keep a cause each, and what is computed of them follows from its own", async () => {
  const { store, create, get } = await openComputed(computedSet());
  const accounts = [await create("account", { name: "one" }), await create("account", { name: "two" })];
  const from = await store.log.lastPosition();
  const results = await store.records.write(
    [
      { op: "create", entity: "deal", values: { name: "a", account: accounts[0]?.["id"], amount: 5 } },
      { op: "create", entity: "deal", values: { name: "no account", account: "missing" } },
      { op: "create", entity: "deal", values: { name: "b", account: accounts[1]?.["id"], amount: 7 } },
    ],
    { actor: designer, causes: ["1", "2", "3"].map(causeOf), partial: true },
  );
  expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
  expect(await Promise.all(accounts.map(async ({ id }) => (await get("account", id))["best"]))).toEqual([5, 7]);
  const entries = await store.log.read({ after: from, limit: 50 });
  const told = entries.map(({ entity, record, cause }) => [entity, record, cause.source, cause.chain[0]?.run]);
  const ids = results.map((result) => (result.ok ? result.id : undefined));
  expect(told).toEqual(
    expect.arrayContaining([
      ["deal", ids[0], "rule", "1"],
      ["account", accounts[0]?.["id"], "computed", "1"],
      ["deal", ids[2], "rule", "3"],
      ["account", accounts[1]?.["id"], "computed", "3"],
    ]),
  );
});

test("changes that nothing is computed of go together, each with its cause", async () => {
  const { store } = await openComputed(setOf({ plain: { name: text() } }));
  const results = await store.records.write(
    ["a", "b"].map((name) => ({ op: "create" as const, entity: "plain", values: { name } })),
    { actor: designer, causes: ["1", "2"].map(causeOf) },
  );
  expect(results.every(({ ok }) => ok)).toBe(true);
  const entries = await store.log.read({ entity: "plain", limit: 5 });
  expect(entries.map(({ cause }) => cause.chain[0]?.run)).toEqual(["1", "2"]);
});
