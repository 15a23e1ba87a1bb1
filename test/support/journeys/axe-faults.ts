import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What depends on the theme; the rest is the same markup in both. */
const THEME_RULES = ["color-contrast", "link-in-text-block"];

/** What axe finds on a screen, as lines that name the screen, the rule and the element. */
export async function axeFaults(page: Page, name: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const runOnly =
      colorScheme === "dark"
        ? ({ type: "rule", values: THEME_RULES } as const)
        : ({ type: "tag", values: TAGS } as const);
    const { violations } = await new AxeBuilder({ page })
      // There are no frames, so no second page is needed to put their results together.
      .setLegacyMode()
      .options({ runOnly, resultTypes: ["violations"] })
      .analyze();
    for (const { id, nodes } of violations)
      for (const { target, failureSummary = "" } of nodes)
        faults.push(`${name}, ${colorScheme}: ${id} ${target.join(" ")} ${failureSummary.replaceAll(/\s+/g, " ")}`);
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  return faults;
}
