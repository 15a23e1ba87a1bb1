import { fileURLToPath } from "node:url";
import { install, listTemplates, planInstall } from "@quoin/template";
import { expect, test } from "vitest";
import { openRules } from "../support/rules/open-rules.ts";
import { SYSTEM_ACTOR } from "../support/server/system-actor.ts";

test("a quote that is accepted becomes an order with the quote's lines", async () => {
  await using rules = await openRules();
  const { store } = rules.workspace.services;
  const listed = await listTemplates(fileURLToPath(new URL("../../templates", import.meta.url)));
  const catalog = listed.flatMap(({ package: one }) => one ?? []);
  const sales = catalog.find(({ manifest }) => manifest.name === "b2b-sales");
  if (sales === undefined) throw new Error("There is no template b2b-sales.");
  await install(await planInstall({ package: sales, catalog }, store), { store, actor: SYSTEM_ACTOR });

  const customer = await rules.create("customer", { name: "Acme" });
  const lines = [
    { product: "Lathe", quantity: 2, unit_price: 1000.5, note: "blue" },
    { product: "Service", quantity: 1, unit_price: 99 },
  ];
  const quote = await rules.create("quote", { customer, status: "sent", lines });
  await rules.settle();
  expect(await rules.all("sales_order")).toEqual([]);
  await rules.update("quote", quote, { status: "accepted" });
  await rules.settle();

  const orders = await rules.all("sales_order");
  expect(orders).toMatchObject([{ customer, quote, status: "open", amount: 2100, total: 2100 }]);
  const order = { entity: "sales_order", id: String(orders[0]?.["id"]) };
  const { lines: ordered } = await store.records.get(order, SYSTEM_ACTOR, { fields: ["lines"] });
  expect(ordered).toMatchObject([
    { ...lines[0], amount: 2001, position: 1 },
    { ...lines[1], amount: 99, position: 2 },
  ]);
  expect(await rules.all("payment")).toMatchObject([{ sales_order: order.id, amount: 2100 }]);
  expect(await rules.all("quote_line")).toHaveLength(2);
});
