import { expect } from "@playwright/test";
import { addRecords, addStaff } from "../support/journeys/add-staff.ts";
import { test } from "../support/journeys/journey.ts";
import { STAFF } from "../support/journeys/people.ts";

test("a seller looks at a customer as it was before it changed", async ({ crm, sitDown }) => {
  const admin = await crm.client();
  const owner = await addStaff(admin);
  const [id = ""] = await addRecords(admin, "customer", [{ name: "苏州恒宇", city: "苏州", owner }]);
  const change = (city: string) =>
    admin.trpc.records.write.mutate({ changes: [{ op: "update", entity: "customer", id, values: { city } }] });
  await change("无锡");
  await change("常州");
  const page = await sitDown(STAFF);
  await page.goto(`/e/customer/${id}`);
  const changes = page.getByRole("listitem").filter({ hasText: "无锡" });
  await changes.last().getByRole("button", { name: "查看当时的记录" }).click();
  const panel = page.getByRole("dialog", { name: "当时的记录" });
  await expect(panel).toContainText("苏州恒宇");
  await expect(panel).toContainText(/无锡.*现在：.*常州/s);
  await expect(panel.getByText(/^C-\d{5}$/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
});
