import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test } from "../support/journeys/journey.ts";
import { ADMIN } from "../support/journeys/people.ts";
import { type Screen, screensOf } from "../support/journeys/screens.ts";
import { visit } from "../support/journeys/settle.ts";
import { watchPage } from "../support/journeys/watch-page.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What depends on the theme; the rest is the same markup in both. */
const THEME_RULES = ["color-contrast", "link-in-text-block"];
const MAIN = new Set(["home", "list", "board", "record", "new-record", "designer", "rule", "gallery", "users"]);

interface Round {
  readonly locale: "zh-CN" | "en";
  readonly colorScheme: "light" | "dark";
  readonly checks: (screen: Screen) => boolean;
}

const ROUNDS: readonly Round[] = [
  { locale: "zh-CN", colorScheme: "light", checks: () => true },
  { locale: "zh-CN", colorScheme: "dark", checks: () => true },
  { locale: "en", colorScheme: "light", checks: ({ name }) => MAIN.has(name) },
];

/** What axe finds on a screen, as lines that name the screen, the rule and the element. */
async function faultsOf(page: Page, { name, dark }: { readonly name: string; readonly dark: boolean }) {
  const runOnly = dark ? ({ type: "rule", values: THEME_RULES } as const) : ({ type: "tag", values: TAGS } as const);
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: runOnly, resultTypes: ["violations"] })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${name}: ${id} ${target.join(" ")} ${failureSummary}`),
  );
}

for (const { locale, colorScheme, checks } of ROUNDS)
  test(`no screen keeps anybody out or complains: ${locale}, ${colorScheme}`, async ({ crm, sitDown }) => {
    test.slow();
    const page = await sitDown(ADMIN, { locale, colorScheme });
    const complaints = watchPage(page);
    const faults: string[] = [];
    for (const screen of (await screensOf(await crm.client())).filter(checks)) {
      await visit(page, screen.path);
      faults.push(...(await faultsOf(page, { name: screen.name, dark: colorScheme === "dark" })));
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  });

test("the sign-in and the first start keep nobody out", async ({ crm, page }) => {
  const complaints = watchPage(page);
  await page.goto(`${crm.url}/sign-in`);
  await expect(page.getByRole("textbox").first()).toBeVisible();
  expect(await faultsOf(page, { name: "sign-in", dark: false })).toEqual([]);
  expect(complaints).toEqual([]);
});
