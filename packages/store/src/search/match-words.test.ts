import { expect, test } from "vitest";
import { accessOf } from "../access/access-of.ts";
import type { Actor } from "../actor.ts";
import { modelOf } from "../query/model-of.ts";
import { mainScope } from "../query/reading.ts";
import { startReading } from "../query/start-reading.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { openTestBase } from "../testing/open-test-base.ts";
import { SALES_SET } from "../testing/sales-set.ts";
import { matchWords } from "./match-words.ts";

/** The condition by which this actor's words find customers. */
async function finder(actor: Actor): Promise<(words: string) => string> {
  const store = await openTestBase();
  const published = await store.definitions.publish({ set: SALES_SET, expectedVersion: 0 }, designer);
  const model = modelOf(published);
  const entity = model.entities.get("customer");
  if (entity === undefined) throw new Error("There is no such entity.");
  const reading = startReading(model, accessOf(published, actor, new Date()), store.dialect.speech);
  return (words) => matchWords(words, mainScope(reading, entity)).text;
}

const lookups = (text: string): number => text.split("FROM quoin_search s").length - 1;

test("all readings of what was typed are one lookup in the index of words", async () => {
  const find = await finder(someone("u1", "seller"));
  for (const words of ["2288", "zhang wei", "138-1601 2288", "0512 6288 0123"])
    expect([words, lookups(find(words))]).toEqual([words, 1]);
});

test("where a field is open on some rows only, one lookup in all fields narrows what the others are held against", async () => {
  const text = (await finder(someone("u1", "seller", "viewer")))("0512 6288 0123");
  expect(text).toMatch(/^\("r0"\."id" IN \(/);
  expect(text).toMatch(/\) AND \("r0"\."id" IN \(/);
  expect(lookups(text)).toBe(2);
});
