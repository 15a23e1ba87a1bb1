import type { PublishProgress } from "@quoin/store";
import { expect, test } from "vitest";
import { startTestServer } from "../support/server/start-test-server.ts";
import { SYSTEM_ACTOR } from "../support/server/system-actor.ts";

const text = { type: "string", "x-type": "text", "x-labels": { en: "Text", "zh-CN": "文本" } } as const;

test("a publish that is cancelled leaves everything as it was, its draft too; published again it takes effect", async () => {
  await using server = await startTestServer();
  const { trpc } = await server.admin();
  const { publishing } = server.server.workspace.services;
  const document = {
    type: "object",
    "x-labels": { en: "Thing", "zh-CN": "东西" },
    properties: { name: text, code: { ...text, "x-unique": true } },
  };
  await trpc.definitions.saveDocument.mutate({ kind: "entity", key: "thing", document });

  // Asked to end before its first step, which is made in a later turn.
  const applying = publishing.run({ draft: true, expectedVersion: 0 }, SYSTEM_ACTOR);
  const run = publishing.current();
  expect(run).toMatchObject({ by: null, stopping: false });
  expect(publishing.stop(run?.id ?? "")).toBe(true);
  expect(publishing.current()?.stopping).toBe(true);
  expect(await applying).toEqual({ cancelled: true });

  expect(publishing.current()).toBeUndefined();
  expect((await trpc.definitions.published.query()).version).toBe(0);
  expect((await trpc.definitions.draft.query()).changes).toMatchObject([{ kind: "entity", key: "thing" }]);
  expect(await trpc.definitions.publishing.query()).toBeNull();
  expect(await trpc.definitions.cancelPublish.mutate({ id: run?.id ?? "" })).toEqual({ asked: false });

  expect(await trpc.definitions.publish.mutate({ expectedVersion: 0 })).toMatchObject({ version: 1 });
  expect((await trpc.records.query.query({ entity: "thing", fields: ["id", "code"] })).data).toEqual([]);
});

test("every step is told, the indexing of records by rows, and it can be ended there too", async () => {
  await using server = await startTestServer();
  const { store } = server.server.workspace.services;
  const entity = (search: boolean) => ({
    thing: {
      type: "object",
      "x-labels": { en: "Thing", "zh-CN": "东西" },
      properties: { name: text, note: { ...text, "x-search": search } },
    } as const,
  });
  await server.publish({ entity: entity(false) });
  const { trpc } = await server.admin();
  const changes = Array.from({ length: 1100 }, (_, index) => ({
    op: "create" as const,
    entity: "thing",
    values: { name: `Thing ${index}`, note: "findme" },
  }));
  for (const from of [0, 400, 800]) await trpc.records.write.mutate({ changes: changes.slice(from, from + 400) });
  const { set } = await store.definitions.published();
  const next = { set: { ...set, entity: entity(true) }, expectedVersion: 1 };
  const found = async () => (await trpc.search.all.query({ text: "findme" })).length;

  const told: PublishProgress[] = [];
  const end = new Error("Ended by the one who follows it.");
  await expect(
    store.definitions.publish(next, SYSTEM_ACTOR, (progress) => {
      told.push(progress);
      if (progress.rows) throw end;
    }),
  ).rejects.toBe(end);
  expect(told.at(-1)).toMatchObject({ step: "index-records", rows: { done: 1000, total: 1100 } });
  expect((await store.definitions.published()).version).toBe(1);
  expect(await found()).toBe(0);

  told.length = 0;
  await store.definitions.publish(next, SYSTEM_ACTOR, (progress) => told.push(progress));
  expect(told.flatMap(({ rows }) => rows ?? [])).toEqual([
    { done: 1000, total: 1100 },
    { done: 1100, total: 1100 },
  ]);
  expect(told.at(-1)).toEqual({ done: told.at(-1)?.total, total: told.at(-1)?.total, step: "index-records" });
  expect(await found()).toBeGreaterThan(0);
});

test("a publish that fails is told as such, not as cancelled", async () => {
  await using server = await startTestServer();
  const { publishing } = server.server.workspace.services;
  await expect(publishing.run({ draft: true, expectedVersion: 3 }, SYSTEM_ACTOR)).rejects.toMatchObject({
    code: "conflict",
  });
  expect(publishing.current()).toBeUndefined();
});
