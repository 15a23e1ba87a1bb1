import { AppError } from "@quoin/definition";
import { expect, it } from "vitest";
import { designer } from "../../testing/designer.ts";
import { openComputed } from "../../testing/open-computed.ts";
import { rowsSet } from "../../testing/rows-set.ts";

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
