import { AppError } from "@quoin/definition";
import { expect, test } from "vitest";
import { designer } from "../testing/designer.ts";
import { formula, rollup } from "../testing/computed-set.ts";
import { openComputed } from "../testing/open-computed.ts";
import { relation, setOf, text } from "../testing/sets.ts";

const labels = { "x-labels": { en: "Label" } };
const address = { type: "object", "x-type": "address", "x-country": "CN", ...labels } as const;
const range = { type: "object", "x-type": "date-range", ...labels } as const;
const money = {
  type: "object",
  "x-type": "currency",
  "x-currency": "CNY",
  "x-rates": "USD 7.1",
  "x-scale": 2,
  ...labels,
} as const;

const set = () =>
  setOf({
    site: {
      name: text(),
      place: address,
      city: formula("{place.city}", "text"),
      last: rollup("term.site", "max", { "x-of": "ends" }),
    },
    term: {
      name: text(),
      site: relation("site"),
      period: range,
      price: money,
      ends: formula("{period.to}", "date"),
      days: formula("{period.to} - {period.from} + 1"),
      paid: formula('{price.amount} & " " & {price.currency}', "text"),
      spot: formula('{site.place.province} & "/" & {site.city}', "text"),
      remaining: formula("{period.to} - TODAY()", "decimal", { "x-live": true }),
      remind: { type: "string", format: "date", "x-type": "date", ...labels, "x-default": "{period.to} - 30" },
    },
  });

const hangzhou = { country: "CN", province: "浙江省", city: "杭州市", street: "文三路 90 号" };

test("a formula reads the parts of a value, also over a relation, and follows their changes", async () => {
  const { create, update, get, store } = await openComputed(set());
  const site = await create("site", { name: "S", place: hangzhou });
  const term = await create("term", {
    site: site["id"],
    period: { from: "2026-03-01", to: "2026-03-31" },
    price: { amount: 12.5, currency: "USD" },
  });
  expect(term).toMatchObject({ ends: "2026-03-31", days: 31, paid: "12.5 USD", spot: "浙江省/杭州市" });
  expect(term).toMatchObject({ remind: "2026-03-01" });
  expect(await get("site", site["id"])).toMatchObject({ city: "杭州市", last: "2026-03-31" });
  await update("term", String(term["id"]), { period: { from: "2026-03-01" } });
  expect(await get("term", term["id"])).not.toHaveProperty("ends");
  await update("site", String(site["id"]), { place: { country: "DE", city: "Berlin" } });
  expect(await get("term", term["id"])).toMatchObject({ spot: "/Berlin" });
  await update("term", String(term["id"]), { period: { from: "2028-02-01", to: "2028-02-29" } });
  const due = { properties: { ends: { dateOnOrAfter: "2028-02-29" } }, required: ["ends"] };
  const page = await store.records.query({ entity: "term", where: due, fields: ["days", "remaining"] }, designer);
  expect(page.data).toMatchObject([{ days: 29 }]);
  expect(typeof page.data[0]?.["remaining"]).toBe("number");
});

test("how a value came about tells of the whole field that a part is of", async () => {
  const { create, store } = await openComputed(set());
  const period = { from: "2026-03-01", to: "2026-03-31" };
  const { id } = await create("term", { period });
  const explained = await store.records.explain({ entity: "term", id: String(id), field: "ends" }, designer);
  expect(explained).toMatchObject({ value: "2026-03-31", reads: { period }, formula: { value: "2026-03-31" } });
});

test("a part that there is not is refused at its place, with what was meant", async () => {
  const refused = async (of: string, as = "text") => {
    const wrong = setOf({ term: { name: text(), period: range, ends: formula(of, as) } });
    const error = await openComputed(wrong).catch((thrown: unknown) => thrown);
    return error instanceof AppError ? JSON.stringify(error.details) : "";
  };
  expect(await refused("{period.end}")).toContain("unknown_field");
  expect(await refused("{name.to}")).toContain("not_a_relation");
  expect(await refused("{period.to} * 2", "decimal")).toContain("x-formula");
});

test("a rule judges the parts of a value", async () => {
  const bare = set();
  const { term } = bare.entity;
  if (term === undefined) throw new Error("The set has lost its entity.");
  const message = { en: "At most a year.", "zh-CN": "最长一年。" };
  const rules = [{ id: "year", must: "{period.to} - {period.from} <= 365", message }];
  const { create } = await openComputed({ ...bare, entity: { ...bare.entity, term: { ...term, "x-rules": rules } } });
  await create("term", { period: { from: "2026-01-01", to: "2026-12-31" } });
  await expect(create("term", { period: { from: "2026-01-01", to: "2027-12-31" } })).rejects.toMatchObject({
    code: "validation",
  });
});
