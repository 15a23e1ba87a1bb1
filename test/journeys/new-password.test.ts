import { expect } from "@playwright/test";
import { addStaff } from "../support/journeys/add-staff.ts";
import { test } from "../support/journeys/journey.ts";
import { openMailbox } from "../support/server/mailbox.ts";
import { plainTextOf } from "../support/server/plain-text-of.ts";
import { STAFF } from "../support/journeys/people.ts";
import { startCrm } from "../support/journeys/start-crm.ts";

test("a forgotten password is set anew by mail, and the page speaks the language that was saved", async ({
  browser,
}) => {
  await using box = await openMailbox();
  const crm = await startCrm({ env: { SMTP_URL: box.url } });
  try {
    await addStaff(await crm.client());
    const context = await browser.newContext({ baseURL: crm.url, locale: "en-US" });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(STAFF.email);
    await page.getByRole("link", { name: "Forgot your password?" }).click();
    await expect(page.getByLabel("E-mail")).toHaveValue(STAFF.email);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByRole("heading", { name: "Check your inbox" })).toBeVisible();

    await expect.poll(() => box.mails.length, { timeout: 20_000 }).toBe(1);
    const mail = plainTextOf(box.mails[0] ?? "");
    // The person saved Chinese, whatever this browser speaks.
    expect(mail).toContain("您好");
    const link = new URL(/https?:\S+/.exec(mail)?.[0] ?? "");
    // A server that was given any free port does not know its own address, so its part of the link is left out.
    const follow = async (): Promise<void> => {
      const answer = await context.request.get(link.pathname + link.search, { maxRedirects: 0 });
      const to = new URL(answer.headers()["location"] ?? "");
      await page.goto(to.pathname + to.search);
    };

    await follow();
    await page.getByRole("textbox", { name: "New password" }).fill("an entirely new secret");
    await page.getByRole("button", { name: "Save the new password" }).click();
    await expect(page.getByRole("heading", { name: "Your new password is set" })).toBeVisible();
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByLabel("E-mail").fill(STAFF.email);
    await page.getByRole("textbox", { name: "Password" }).fill("an entirely new secret");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("link", { name: "首页" })).toBeVisible();

    await follow();
    await expect(page.getByRole("heading", { name: "链接已失效" })).toBeVisible();
    await page.getByRole("button", { name: "重新获取链接" }).click();
    await expect(page).toHaveURL(/\/forgot-password/);
    await context.close();
  } finally {
    await crm.stop();
  }
});
