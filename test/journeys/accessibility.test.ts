import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test } from "../support/journeys/journey.ts";
import { ADMIN } from "../support/journeys/people.ts";
import { type Screen, screensOf } from "../support/journeys/screens.ts";
import { watchPage } from "../support/journeys/watch-page.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const MAIN = new Set(["home", "list", "board", "record", "new-record", "designer", "rule", "gallery", "users"]);

/** What axe finds on a screen, as lines that name the screen, the rule and the element. */
async function found(page: Page, screen: Screen): Promise<readonly string[]> {
  await page.goto(screen.path);
  await expect(page.getByRole("main")).not.toBeEmpty();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${screen.name}: ${id} ${target.join(" ")} ${failureSummary}`),
  );
}

for (const [locale, colorScheme] of [
  ["zh-CN", "light"],
  ["zh-CN", "dark"],
  ["en", "light"],
] as const)
  test(`nothing keeps anybody out, and nothing is complained of: ${locale}, ${colorScheme}`, async ({
    crm,
    sitDown,
  }) => {
    test.setTimeout(180_000);
    const page = await sitDown(ADMIN, { locale, colorScheme });
    const complaints = watchPage(page);
    const screens = await screensOf(await crm.client());
    const faults: string[] = [];
    for (const screen of screens) {
      if (locale === "en" && !MAIN.has(screen.name)) continue;
      faults.push(...(await found(page, screen)));
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  });

test("the sign-in keeps nobody out", async ({ crm, page }) => {
  const complaints = watchPage(page);
  await page.goto(`${crm.url}/sign-in`);
  await expect(page.getByRole("textbox").first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations).toEqual([]);
  expect(complaints).toEqual([]);
});
