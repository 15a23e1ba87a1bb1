import { expect } from "@playwright/test";
import { addRecords } from "../support/journeys/add-staff.ts";
import { choose } from "../support/journeys/choose.ts";
import { test } from "../support/journeys/journey.ts";
import { settle } from "../support/journeys/settle.ts";
import { watchPage } from "../support/journeys/watch-page.ts";

test("an administrator turns words into figures, decides what becomes of those that are none, and takes it back", async ({
  crm,
  sitDown,
}) => {
  test.slow();
  const admin = await crm.client();
  const { definitions } = admin.trpc;
  const save = async (type: "text" | "integer") => {
    const { set } = await definitions.draft.query();
    const { customer } = set.entity;
    if (!customer) throw new Error("no customer");
    const labels = { en: "Branches", "zh-CN": "分支数" };
    const branches = { type: type === "text" ? "string" : type, "x-type": type, "x-labels": labels } as const;
    const document = { ...customer, properties: { ...customer.properties, branches } };
    await definitions.saveDocument.mutate({ kind: "entity", key: "customer", document });
  };
  const publish = async () => {
    const { version } = await definitions.published.query();
    await definitions.publish.mutate({ expectedVersion: version });
  };
  await save("text");
  await publish();
  const [one = "", other = "", third = ""] = await addRecords(admin, "customer", [
    { name: "恒宇精密", branches: "12" },
    { name: "安泰仪器", branches: "三家" },
    { name: "国辰机器人", branches: "若干" },
  ]);
  const valueOf = async (id: string) => (await admin.ask("GET", `/api/v1/customer/${id}`)).json["branches"];
  await save("integer");

  const page = await sitDown();
  const complaints = watchPage(page);
  await page.goto("/publish");
  await settle(page);
  await expect(page.getByText("有 2 个「单行文本」值无法转换为「整数」", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: /^发布 \d+ 处更改$/ })).toBeDisabled();
  await page.screenshot({ path: test.info().outputPath("misfits.png"), fullPage: true });

  const becomes = page.getByRole("textbox", { name: "「三家」改为" });
  await becomes.fill("许多");
  await becomes.blur();
  await expect(page.getByText("字段不接受这个值。")).toBeVisible();
  await becomes.fill("3");
  await becomes.blur();
  await expect(page.getByText("替换 1 个值")).toBeVisible();
  await page.getByRole("button", { name: "留空" }).click();
  await expect(page.getByText("1 个值将留空", { exact: false })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("decided.png"), fullPage: true });

  await page.getByRole("button", { name: /^发布 \d+ 处更改$/ }).click();
  await expect(page.getByText(/版已发布|已发布/).first()).toBeVisible();
  await expect
    .poll(async () => [await valueOf(one), await valueOf(other), await valueOf(third)])
    .toEqual([12, 3, undefined]);
  const { version } = await definitions.published.query();
  await definitions.republish.mutate({ version: version - 1, expectedVersion: version });
  expect([await valueOf(one), await valueOf(other), await valueOf(third)]).toEqual(["12", "三家", "若干"]);
  expect(complaints).toEqual([]);
});

test("an administrator splits an option by a condition, and reads what became of whom", async ({ crm, sitDown }) => {
  const admin = await crm.client();
  const { definitions } = admin.trpc;
  const save = async (ids: readonly string[]) => {
    const { set } = await definitions.draft.query();
    const { customer } = set.entity;
    if (!customer) throw new Error("no customer");
    const warmth = {
      type: "string",
      "x-type": "select",
      "x-labels": { en: "Warmth", "zh-CN": "热度" },
      "x-options": ids.map((id) => ({ id, "x-labels": { en: id, "zh-CN": `热度 ${id}` } })),
    } as const;
    const document = { ...customer, properties: { ...customer.properties, warmth } };
    await definitions.saveDocument.mutate({ kind: "entity", key: "customer", document });
  };
  await save(["cold", "hot"]);
  const { version } = await definitions.published.query();
  await definitions.publish.mutate({ expectedVersion: version });
  const ids = await addRecords(admin, "customer", [
    { name: "甲级机床", warmth: "hot", employees: 400 },
    { name: "乙级机床", warmth: "hot", employees: 4 },
  ]);
  await save(["cold", "small", "large"]);

  const page = await sitDown();
  const complaints = watchPage(page);
  await page.goto("/publish");
  await settle(page);
  await page.getByRole("button", { name: "按条件拆分…" }).click();
  const dialog = page.getByRole("dialog", { name: "拆分「热度 hot」" });
  await choose(dialog.getByRole("combobox", { name: "字段" }), "员工人数");
  await choose(dialog.getByRole("combobox", { name: "比较方式" }), /≥|不小于|大于等于/);
  await dialog.getByRole("textbox", { name: "值" }).fill("100");
  await dialog.getByRole("combobox", { name: "改为", exact: true }).selectOption("热度 large");
  await dialog.getByRole("combobox", { name: "其余改为" }).selectOption("热度 small");
  await page.screenshot({ path: test.info().outputPath("split.png") });
  await dialog.getByRole("button", { name: "拆分", exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: /^发布 \d+ 处更改$/ }).click();
  await expect(page.getByText(/已发布/).first()).toBeVisible();
  const warmthOf = async (id: string) => (await admin.ask("GET", `/api/v1/customer/${id}`)).json["warmth"];
  await expect.poll(() => Promise.all(ids.map(warmthOf))).toEqual(["large", "small"]);
  expect(complaints).toEqual([]);
});
