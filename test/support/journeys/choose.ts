import type { Locator } from "@playwright/test";

/** Opens a choice and picks the option of this name. */
export async function choose(box: Locator, option: string | RegExp): Promise<void> {
  await box.click();
  await box
    .page()
    // Not the options of a closed native select.
    .getByRole("listbox")
    .getByRole("option", typeof option === "string" ? { name: option, exact: true } : { name: option })
    .first()
    .click();
}
