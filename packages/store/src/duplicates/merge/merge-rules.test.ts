import { AppError, type RecordRule } from "@quoin/definition";
import { expect, it } from "vitest";
import { lookup } from "../../testing/computed-set.ts";
import { designer } from "../../testing/designer.ts";
import { openComputed } from "../../testing/open-computed.ts";
import { rowsSet } from "../../testing/rows-set.ts";
import { decimal, relation, setOf, text } from "../../testing/sets.ts";

const message = { en: "No more than 100 in all." };

it("asks the entity's rules about the survivor with all that moved to it, and refuses in their words", async () => {
  const set = rowsSet();
  const { offer } = set.entity;
  if (offer === undefined) throw new Error("The set has lost its entities.");
  const rules = [{ id: "most", must: "IFBLANK({total}, 0) <= 100", message }];
  const entity = { ...set.entity, offer: { ...offer, "x-rules": rules } };
  const { create, all, store } = await openComputed({ ...set, entity });
  const line = (price: number) => [{ product: "Lamp", count: 1, price }];
  const [a, b, c] = [
    await create("offer", { name: "A", lines: line(60) }),
    await create("offer", { name: "B", lines: line(30) }),
    await create("offer", { name: "C", lines: line(20) }),
  ];
  const merge = (loser: unknown) =>
    store.records.merge({ entity: "offer", survivor: String(a["id"]), losers: [String(loser)] }, designer);
  await merge(b["id"]);
  const before = await all("offer");
  expect(before).toMatchObject([{ name: "A", total: 90 }, { name: "C" }]);
  const error: unknown = await merge(c["id"]).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({
    code: "validation",
    details: [{ path: "", code: "rule_broken", params: { hint: message } }],
  });
  expect(await all("offer")).toEqual(before);
});

const far = { related: { region: { required: ["most"], properties: { most: { minimum: 5 } } } } };

/** Two regions, one of which items may belong to by this rule, and an item of the other. */
async function regions(rule: Pick<RecordRule, "must"> & Partial<RecordRule>) {
  const set = setOf({
    region: { name: text(), most: decimal(2) },
    item: { name: text(), region: relation("region"), most: lookup("region.most") },
  });
  const { region, item } = set.entity;
  if (region === undefined || item === undefined) throw new Error("The set has lost its entities.");
  const rules = [{ id: "enough", message, ...rule }];
  const opened = await openComputed({ ...set, entity: { region, item: { ...item, "x-rules": rules } } });
  const [poor, rich] = [
    String((await opened.create("region", { name: "P", most: 1 }))["id"]),
    String((await opened.create("region", { name: "R", most: 9 }))["id"]),
  ];
  const made = await opened.create("item", { name: "I", region: rich });
  const merge = () => opened.store.records.merge({ entity: "region", survivor: poor, losers: [rich] }, designer);
  return { ...opened, item: String(made["id"]), poor, rich, merge };
}

it("asks what moves about the rules that read its relation, and moves nothing where one is broken", async () => {
  for (const must of [
    far,
    "{region.most} >= 5",
    "{most} >= 5",
    { required: ["most"], properties: { most: { minimum: 5 } } },
  ]) {
    const { merge, get, item, rich } = await regions({ must, field: "region" });
    const error: unknown = await merge().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "validation",
      // Of which record, and at which field, is not told: it may be hidden from who merges.
      details: [{ path: "", code: "rule_broken", params: { hint: message } }],
    });
    expect(await get("item", item)).toMatchObject({ region: rich, most: 9 });
    expect(await get("region", rich)).toMatchObject({ name: "R" });
  }
});

it("asks what moves about no rule that reads something else, nor what lies in the bin", async () => {
  const other = await regions({ must: '{name} = "X"', severity: "warning" });
  await other.merge();
  const { merge, write, item, rich, poor, store } = await regions({ must: far });
  await write({ op: "delete", entity: "item", id: item });
  const { merge: id } = await merge();
  const options = { deleted: true };
  expect(await store.records.get({ entity: "item", id: item }, designer, options)).toMatchObject({ region: poor });
  await store.records.undoMerge(id, designer);
  expect(await store.records.get({ entity: "item", id: item }, designer, options)).toMatchObject({ region: rich });
});

it("asks the same at each part of a large merge, which then is given up whole", async () => {
  const { store, get, item, poor, rich } = await regions({ must: far });
  const request = { entity: "region", survivor: poor, losers: [rich] };
  await expect(store.records.mergePart(request, "m1", designer)).rejects.toMatchObject({ code: "validation" });
  await store.records.abandonMerge("m1");
  expect(await get("item", item)).toMatchObject({ region: rich });
});

it("tells with the merged record what warnings say of it", async () => {
  const set = setOf({ region: { name: text(), most: decimal(2), code: text() } });
  const { region } = set.entity;
  if (region === undefined) throw new Error("The set has lost its entities.");
  const rules: RecordRule[] = [{ id: "mild", must: "{most} >= 5", message, severity: "warning" }];
  const { create, store } = await openComputed({ ...set, entity: { region: { ...region, "x-rules": rules } } });
  const [a, b] = [await create("region", { code: "A" }), await create("region", { most: 1 })];
  const merged = await store.records.merge(
    { entity: "region", survivor: String(a["id"]), losers: [String(b["id"])] },
    designer,
  );
  expect(merged).toMatchObject({
    record: { code: "A", most: 1 },
    warnings: [{ path: "", code: "rule_broken", params: { hint: message } }],
  });
});
