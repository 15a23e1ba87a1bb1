import { expect } from "@playwright/test";
import { addRecords } from "../support/journeys/add-staff.ts";
import { test } from "../support/journeys/journey.ts";
import { ADMIN } from "../support/journeys/people.ts";
import { screensOf } from "../support/journeys/screens.ts";
import { visit } from "../support/journeys/settle.ts";
import { watchPage } from "../support/journeys/watch-page.ts";

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true };

test("every screen fits a phone, and the places are at the thumb", async ({ crm, sitDown }) => {
  const page = await sitDown(ADMIN, PHONE);
  const complaints = watchPage(page);
  for (const screen of await screensOf(await crm.client())) {
    await visit(page, screen.path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${screen.name} is wider than the phone`).toBeLessThanOrEqual(0);
  }
  await page.goto("/");
  await page.getByRole("button", { name: "更多" }).last().click();
  await page
    .getByRole("dialog")
    .getByRole("link", { name: /联系人/ })
    .click();
  await expect(page).toHaveURL(/\/e\/contact/);
  await expect(page.getByRole("heading", { name: "联系人" })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("what a record's related list offers is at hand on a phone, however many lists there are", async ({
  crm,
  sitDown,
}) => {
  const [customer = ""] = await addRecords(await crm.client(), "customer", [{ name: "苏州恒宇" }]);
  const page = await sitDown(ADMIN, PHONE);
  await page.goto(`/e/customer/${customer}`);
  await page.getByRole("tab", { name: "资料与相关" }).click();
  const add = page.getByRole("button", { name: "新建", exact: true }).first();
  await add.scrollIntoViewIfNeeded();
  const [button, tabs] = [await add.boundingBox(), await page.getByRole("tablist", { name: "相关列表" }).boundingBox()];
  expect(tabs?.width).toBeGreaterThan(390);
  expect(tabs?.x).toBeGreaterThanOrEqual(0);
  expect((button?.x ?? 390) + (button?.width ?? 0)).toBeLessThanOrEqual(390);
});

test("language and appearance are switched at once and kept", async ({ sitDown }) => {
  const page = await sitDown(ADMIN);
  const person = () => page.getByRole("button", { name: /李经理/ }).last();
  await person().click();
  await page.getByRole("menuitem", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("navigation").getByRole("link", { name: /Customers/ })).toBeVisible();
  await person().click();
  await page.getByRole("menuitem", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await page.reload();
  await expect(page.getByRole("navigation").getByRole("link", { name: /Customers/ })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
});
