import { expect, test } from "vitest";
import { RECORD_MIGRATIONS } from "../records/record-migrations.ts";
import { designer } from "../testing/designer.ts";
import { openTestStore } from "../testing/open-test-store.ts";
import { SALES_SET } from "../testing/sales-set.ts";
import { SEARCH_JOB } from "./search-job.ts";

test("records that were there before are found without accents and in simplified characters, others are left alone", async () => {
  const store = await openTestStore();
  await store.publish(SALES_SET);
  const named = ["José Núñez", "國際商貿", "Jane Plain"];
  const made = await store.records.write(
    named.map((name) => ({ op: "create", entity: "customer", values: { name } }) as const),
    { actor: designer },
  );
  await store.records.write([{ op: "create", entity: "deal", values: { title: "Déjà vu" } }], { actor: designer });
  const ids = made.flatMap((one) => (one.ok ? [one.id] : []));
  const forget = () =>
    store.transaction(({ db }) =>
      store.dialect.search.write(
        db,
        "customer",
        ids.map((id) => [id, "nothing"]),
      ),
    );
  const found = async (text: string) =>
    (await store.records.search(text, designer, { limit: 10 })).map(({ title }) => title);
  await forget();
  expect([await found("jose"), await found("国际"), await found("jane")]).toEqual([[], [], []]);

  const letters = RECORD_MIGRATIONS.find(({ name }) => name === "records-9-search-letters");
  await letters?.up(store.db, store.dialect);
  const stop = new AbortController();
  const working = store.jobs.runWorker(store.handlers, { signal: stop.signal });
  const open = () => store.jobs.list({ kinds: [SEARCH_JOB], status: ["waiting", "running"] });
  expect(await open()).toHaveLength(1);
  await expect.poll(open).toEqual([]);
  stop.abort();
  await working;
  expect([await found("jose"), await found("国际"), await found("jane"), await found("deja")]).toEqual([
    [named[0]],
    [named[1]],
    [],
    ["Déjà vu"],
  ]);
});
