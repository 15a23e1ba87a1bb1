import { expect, type Page } from "@playwright/test";
import { addStaff } from "../support/journeys/add-staff.ts";
import { axeFaults } from "../support/journeys/axe-faults.ts";
import { test } from "../support/journeys/journey.ts";
import { ADMIN, STAFF } from "../support/journeys/people.ts";
import { watchPage } from "../support/journeys/watch-page.ts";

/** Addresses that lead nowhere: unknown pages, entities, records, and things of the designer. */
const NOWHERE = [
  "/nonsense",
  "/o/nosuch",
  "/e/nosuch",
  "/e/nosuch/new",
  "/e/nosuch/import",
  "/e/nosuch/merge",
  "/e/nosuch/duplicates",
  "/e/customer/01NOSUCH",
  "/d/nosuch",
  "/design/nosuch",
];
/** What members of staff may not see. */
const HIDDEN = [
  "/design",
  "/design/customer",
  "/design/customer/views/customer-all",
  "/dashboards",
  "/dashboards/sales",
  "/navigation",
  "/publish",
];

/** The page says that there is nothing, in the shell, and leads on. */
async function expectWayOn(page: Page, path: string, phone = false): Promise<void> {
  await page.goto(path);
  const main = page.getByRole("main");
  await expect(main.getByRole("button", { name: /^(返回首页|全部实体)$/ }), path).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "未找到" }), path).toBeVisible();
  await expect(page.getByRole("navigation").first(), path).toBeVisible();
  await expect(page.getByRole("button", { name: phone ? "更多" : /王小明|李经理/ }).last(), path).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "搜索" }), path).toBeVisible();
}

test("an address that leads nowhere keeps the shell around it, and leads on", async ({ sitDown }) => {
  test.slow();
  const page = await sitDown();
  for (const path of NOWHERE) await expectWayOn(page, path);
  await page.goto("/design/nosuch");
  await page.getByRole("button", { name: "全部实体" }).click();
  await expect(page).toHaveURL(/\/design$/);
  // From there into the designer: the builder has the window to itself again.
  await page.goto("/design/customer");
  await expect(page.getByRole("complementary", { name: "部件" })).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await page.goto("/nonsense");
  await page.getByRole("main").getByRole("button", { name: "返回首页" }).click();
  await expect(page).toHaveURL(/:\d+\/$/);
});

test("what one may not see keeps the shell as well, on a phone too", async ({ crm, sitDown }) => {
  test.slow();
  await addStaff(await crm.client());
  const page = await sitDown(STAFF);
  for (const path of HIDDEN) await expectWayOn(page, path);
  const phone = await sitDown(ADMIN, { viewport: { width: 390, height: 844 }, isMobile: true });
  const complaints = watchPage(phone);
  for (const path of ["/nonsense", "/design/nosuch"]) {
    await expectWayOn(phone, path, true);
    await phone.keyboard.press("Escape");
    expect(await axeFaults(phone, path)).toEqual([]);
  }
  expect(complaints).toEqual([]);
});

test("who is signed out is led to the sign-in, and from there back to the address", async ({ crm, page }) => {
  await page.goto(`${crm.url}/nonsense?a=1`);
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  expect(new URL(page.url()).searchParams.get("to")).toBe("/nonsense?a=1");
});
