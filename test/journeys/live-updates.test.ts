import { expect } from "@playwright/test";
import { test } from "../support/journeys/journey.ts";
import { ADMIN, STAFF } from "../support/journeys/people.ts";

test("what a colleague changes appears without a reload, and so does what an administrator publishes", async ({
  crm,
  sitDown,
}) => {
  const admin = await crm.client();
  await admin.trpc.users.create.mutate({ ...STAFF, roles: ["admin"] });
  const mine = await sitDown(ADMIN);
  const theirs = await sitDown(STAFF);
  for (const page of [mine, theirs]) {
    await page.goto("/e/customer?q=李娜");
    await expect(page.getByRole("grid")).toContainText("李娜");
  }
  await theirs.getByRole("link", { name: "李娜" }).first().click();
  await expect(theirs.getByRole("heading", { name: "李娜" })).toBeVisible();
  const reloads = { count: 0 };
  mine.on("framenavigated", () => (reloads.count += 1));

  await theirs.getByRole("button", { name: /移到「沉睡」/ }).click();
  await expect(mine.getByRole("grid")).toContainText("沉睡");

  const { rows } = await admin.trpc.records.query
    .query({ entity: "customer", search: "李娜", limit: 1 })
    .then((page) => ({
      rows: (typeof page === "string" ? JSON.parse(page) : page).data as { id: string; rev: number }[],
    }));
  const [record] = rows;
  if (!record) throw new Error("There is no such record.");
  await admin.trpc.records.write.mutate({
    changes: [{ op: "update", entity: "customer", id: record.id, values: { city: "拉萨" } }],
  });
  await expect(theirs.getByRole("main")).toContainText("拉萨");
  expect(reloads.count).toBe(0);
});
