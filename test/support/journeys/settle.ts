import { expect, type Page } from "@playwright/test";

/** Waits until a screen has drawn what it shows: nothing empty, nothing on its way. */
export async function settle(page: Page): Promise<void> {
  await expect(page.getByRole("main")).not.toBeEmpty();
  await expect(page.getByText(/^(正在加载…|Loading …)$/)).toHaveCount(0);
  await expect(page.locator("[aria-busy=true], .mantine-Skeleton-root")).toHaveCount(0);
}

/** Goes to an address as a link of the app does, without loading the app anew, and waits for the screen. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    if (window.location.pathname + window.location.search === to) return;
    // Each screen names itself; until then the one before may still be shown.
    document.title = "";
    window.history.pushState({}, "", to);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  }, path);
  await expect(page).toHaveTitle(/./);
  await settle(page);
}
