import { expect } from "@playwright/test";
import { test } from "../support/journeys/journey.ts";
import { settle } from "../support/journeys/settle.ts";

test("an administrator drags a new field from the palette into the form, undoes it and does it again", async ({
  crm,
  sitDown,
}) => {
  const admin = await crm.client();
  const keysOf = async (): Promise<number> => {
    const { set } = await admin.trpc.definitions.draft.query();
    return Object.keys(set.entity["customer"]?.properties ?? {}).length;
  };
  const before = await keysOf();
  const page = await sitDown();
  await page.goto("/design/customer");
  await settle(page);
  const type = page.getByRole("button", { name: "单选" }).first();
  const place = page.getByText("行业", { exact: true }).first();
  const [from, to] = [await type.boundingBox(), await place.boundingBox()];
  if (!from || !to) throw new Error("The palette or the form is not drawn.");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 20, from.y + from.height / 2 + 20, { steps: 3 });
  await page.mouse.move(to.x + 20, to.y + to.height + 12, { steps: 12 });
  await page.mouse.up();
  await expect.poll(keysOf).toBe(before + 1);
  await page.getByRole("button", { name: /撤销/ }).click();
  await expect.poll(keysOf).toBe(before);
  await page.getByRole("button", { name: /重做/ }).click();
  await expect.poll(keysOf).toBe(before + 1);
});
