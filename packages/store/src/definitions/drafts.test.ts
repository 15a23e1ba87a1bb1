import type { DefinitionSet } from "@quoin/definition";
import { expect, test } from "vitest";
import type { Actor } from "../actor.ts";
import type { StoreBase } from "../open-base.ts";
import { designer } from "../testing/designer.ts";
import { openTestBase } from "../testing/open-test-base.ts";
import { setOf, text } from "../testing/sets.ts";

const other: Actor = { ...designer, userId: "u-other" };
const customer = (field: string) => setOf({ customer: { [field]: text() } }).entity["customer"];

async function withCustomer(): Promise<StoreBase> {
  const store = await openTestBase();
  await store.definitions.publish({ set: setOf({ customer: { name: text() } }), expectedVersion: 0 }, designer);
  return store;
}

const keysOf = (set: DefinitionSet) => Object.keys(set.entity);

test("a draft lies over the published version until it is published or thrown away", async () => {
  const store = await withCustomer();
  expect(await store.definitions.draft()).toMatchObject({ base: 1, rev: 0, changes: [] });
  await store.definitions.saveDraft({ kind: "entity", key: "ticket", document: customer("name") }, designer);
  const { rev } = await store.definitions.saveDraft({ kind: "entity", key: "customer", document: null }, other);
  const draft = await store.definitions.draft();
  expect(draft).toMatchObject({ base: 1, rev });
  expect(keysOf(draft.set)).toEqual(["ticket"]);
  expect(draft.changes).toMatchObject([
    { kind: "entity", key: "ticket", by: "u-designer", removed: false, base: 1 },
    { kind: "entity", key: "customer", by: "u-other", removed: true, base: 1 },
  ]);
  expect(keysOf((await store.definitions.published()).set)).toEqual(["customer"]);
  const published = await store.definitions.publish({ draft: true, expectedVersion: 1, note: "Tickets" }, designer);
  expect(keysOf(published.set)).toEqual(["ticket"]);
  expect(await store.definitions.draft()).toMatchObject({ base: 2, rev: 0, changes: [] });
  await store.definitions.saveDraft({ kind: "entity", key: "other", document: customer("name") }, designer);
  await store.definitions.discardDraft(designer);
  expect(keysOf((await store.definitions.draft()).set)).toEqual(["ticket"]);
});

test("saving over what someone else saved since is a conflict that shows theirs", async () => {
  const store = await withCustomer();
  const change = { kind: "entity", key: "customer" } as const;
  const first = await store.definitions.saveDraft({ ...change, document: customer("one"), rev: 0 }, designer);
  const second = store.definitions.saveDraft({ ...change, document: customer("two"), rev: 0 }, other);
  await expect(second).rejects.toMatchObject({
    code: "conflict",
    data: { rev: first.rev, by: "u-designer", document: customer("one") },
  });
  await store.definitions.saveDraft({ kind: "entity", key: "ticket", document: customer("x"), rev: 0 }, other);
  const third = await store.definitions.saveDraft({ ...change, document: customer("three"), rev: first.rev }, designer);
  expect(third.rev).toBeGreaterThan(first.rev);
});

test("a batch is saved as a whole or not at all, and malformed changes name their place", async () => {
  const store = await withCustomer();
  const batch = [
    { kind: "entity", key: "ticket", document: customer("x") },
    { kind: "entity", key: "Not A Key", document: customer("x") },
  ] as const;
  await expect(store.definitions.saveDraftBatch(batch, designer)).rejects.toMatchObject({
    code: "malformed",
    details: [{ path: "/entity/Not A Key", code: "bad_key" }],
  });
  let endless: unknown = true;
  for (let depth = 0; depth < 100_000; depth += 1) endless = { not: endless };
  const deep = { kind: "view", key: "deep", document: { entity: "customer", columns: [], where: endless } } as const;
  await expect(store.definitions.saveDraft(deep as never, designer)).rejects.toMatchObject({
    code: "malformed",
    details: [{ path: "/view/deep", code: "too_deep" }],
  });
  expect((await store.definitions.draft()).changes).toEqual([]);
});

test("a document changed back to the published one leaves the draft", async () => {
  const store = await withCustomer();
  await store.definitions.saveDraft({ kind: "entity", key: "customer", document: customer("one") }, designer);
  await store.definitions.saveDraft({ kind: "entity", key: "customer", document: customer("name") }, designer);
  expect((await store.definitions.draft()).changes).toEqual([]);
});

test("a draft of a document that another publish changed must be looked at again before it is published", async () => {
  const store = await withCustomer();
  await store.definitions.saveDraft({ kind: "entity", key: "customer", document: customer("mine") }, designer);
  await store.definitions.publish({ set: setOf({ customer: { theirs: text() } }), expectedVersion: 1 }, other);
  const publish = () => store.definitions.publish({ draft: true, expectedVersion: 2 }, designer);
  await expect(publish()).rejects.toMatchObject({
    code: "conflict",
    details: [{ path: "/entity/customer", code: "changed_since" }],
  });
  await store.definitions.saveDraft({ kind: "entity", key: "customer", document: customer("ours") }, designer);
  expect((await publish()).version).toBe(3);
});

test("a draft that was saved after its plan was read is not published unseen", async () => {
  const store = await withCustomer();
  const save = (key: string, document: unknown) =>
    store.definitions.saveDraft({ kind: "entity", key, document }, designer);
  const publish = (rev: number) => store.definitions.publish({ draft: true, rev, expectedVersion: 1 }, designer);
  await save("customer", customer("mine"));
  await save("ticket", customer("name"));
  const { rev } = await store.definitions.draft();
  // A document that leaves the draft changes it as well, though no later one is in it.
  await save("customer", customer("name"));
  await expect(publish(rev)).rejects.toMatchObject({ code: "conflict", data: { expected: rev } });
  expect((await store.definitions.published()).version).toBe(1);
  expect((await publish((await store.definitions.draft()).rev)).version).toBe(2);
});

test("versions stay as they were published", async () => {
  const store = await withCustomer();
  await store.definitions.publish({ set: setOf({}), expectedVersion: 1, note: "Empty" }, other);
  expect(keysOf((await store.definitions.version(1)).set)).toEqual(["customer"]);
  expect(await store.definitions.version(2)).toMatchObject({ note: "Empty", by: "u-other" });
  await expect(store.definitions.version(9)).rejects.toMatchObject({ code: "not_found" });
});
