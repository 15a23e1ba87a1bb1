import { expect, test } from "vitest";
import { designer } from "../testing/designer.ts";
import { formula } from "../testing/computed-set.ts";
import { openComputed } from "../testing/open-computed.ts";
import { decimal, relation, setOf, text } from "../testing/sets.ts";

const set = (title: string) => {
  const bare = setOf({
    device: { name: text({ "x-name": true }) },
    site: { name: text({ "x-name": true }) },
    fitting: {
      device: relation("device"),
      site: relation("site"),
      count: decimal(0),
      caption: formula('{device.name} & " @ " & {site.name}', "text"),
      twice: formula("{count} * 2"),
      today_year: formula('TEXT(TODAY(), "YYYY")', "text", { "x-live": true }),
    },
    visit: { name: text(), fitting: relation("fitting") },
  });
  const { fitting } = bare.entity;
  if (fitting === undefined) throw new Error("The set has lost its entity.");
  return { ...bare, entity: { ...bare.entity, fitting: { ...fitting, "x-title": title } } };
};

test("a record may be called by what is worked out of its relations, and is found by it", async () => {
  const { create, update, store, work } = await openComputed(set("caption"));
  const device = await create("device", { name: "CT 64" });
  const site = await create("site", { name: "North" });
  const fitting = await create("fitting", { device: device["id"], site: site["id"] });
  await create("visit", { name: "v", fitting: fitting["id"] });
  const called = async () => {
    const page = await store.records.query({ entity: "visit", titles: true, fields: ["fitting"] }, designer);
    return JSON.stringify(page.data);
  };
  expect(await called()).toContain("CT 64 @ North");
  await update("site", String(site["id"]), { name: "South" });
  await work();
  expect(await called()).toContain("CT 64 @ South");
  const hits = await store.records.search("South", designer, { limit: 5 });
  expect(JSON.stringify(hits)).toContain("CT 64 @ South");
});

test.each(["twice", "today_year"])("what is no stored text names no record: %s", async (title) => {
  await expect(openComputed(set(title))).rejects.toMatchObject({
    details: [{ path: "/entity/fitting/x-title", code: "title_not_text" }],
  });
});
