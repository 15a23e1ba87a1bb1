import { expect } from "@playwright/test";
import { addRecords, addStaff } from "../support/journeys/add-staff.ts";
import { test } from "../support/journeys/journey.ts";
import { ADMIN, STAFF } from "../support/journeys/people.ts";

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

test("an administrator changes many customers at once and takes all of it back", async ({ crm, sitDown }) => {
  const admin = await crm.client();
  const names = ["玄武岩恒宇", "玄武岩瑞明", "玄武岩建安"];
  const [id = ""] = await addRecords(
    admin,
    "customer",
    names.map((name) => ({ name, city: "苏州" })),
  );
  const page = await sitDown(ADMIN);
  await page.goto("/e/customer?q=玄武岩");
  await expect(page.getByRole("row", { name: /玄武岩恒宇/ })).toBeVisible();
  await page.getByRole("checkbox", { name: "选择已加载的所有行" }).check();
  await page.getByRole("button", { name: "改字段" }).click();
  const dialog = page.getByRole("dialog", { name: "改字段" });
  await dialog.getByRole("combobox", { name: "字段" }).click();
  await page.getByRole("option", { name: "城市" }).click();
  await dialog.getByRole("textbox", { name: "城市" }).fill("无锡");
  await dialog.getByRole("button", { name: "修改 3 条记录" }).click();
  await expect(page.getByText("已修改 3 条")).toBeVisible();
  await admin.trpc.records.write.mutate({
    changes: [{ op: "update", entity: "customer", id, values: { city: "常州" } }],
  });
  await page.goto(`/e/customer/${id}`);
  const changed = page.getByRole("listitem").filter({ hasText: "无锡" });
  await changed.last().getByRole("button", { name: "撤销整批更改…" }).click();
  const plan = page.getByRole("dialog", { name: "撤销整批更改" });
  await expect(plan).toContainText("这批更改涉及 3 条记录。");
  await plan.getByRole("button", { name: "撤销 2 条" }).click();
  await expect(plan).toContainText("已撤销 2 条，1 条保持现状");
  const { data } = (await admin.ask("GET", "/api/v1/customer?search=玄武岩&fields=city&sort=city")).json;
  expect(data.map((row) => row["city"]).toSorted()).toEqual(["常州", "苏州", "苏州"].toSorted());
});
