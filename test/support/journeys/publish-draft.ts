import { expect, type Page } from "@playwright/test";

/** Reads the plan on the page of publishing, which must name what changes, and publishes it. */
export async function publishDraft(page: Page, changes: readonly (string | RegExp)[]): Promise<void> {
  await page.getByRole("button", { name: "发布…" }).click();
  await expect(page).toHaveURL(/\/publish$/);
  const main = page.getByRole("main");
  for (const change of changes) await expect(main).toContainText(change);
  await expect(main).toContainText("检查完毕，可以发布。");
  await main.getByRole("button", { name: /^发布 \d+ 处更改$/ }).click();
  await expect(main).toContainText(/第 \d+ 版已发布。/);
}
