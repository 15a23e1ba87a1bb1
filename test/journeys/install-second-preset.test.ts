import type { FieldSchema } from "@quoin/definition";
import { expect } from "@playwright/test";
import { test } from "../support/journeys/journey.ts";
import { publishSet } from "../support/journeys/publish-set.ts";

test("a second preset is laid over what the administrator changed, and none of that is lost", async ({
  crm,
  sitDown,
}) => {
  const admin = await crm.client();
  await publishSet(admin, ({ entity: { customer } }) => {
    const city = customer?.properties["city"];
    if (!customer || !city) throw new Error("The preset's customers have no city.");
    const town = { ...city, "x-labels": { en: "Town", "zh-CN": "所在地" } };
    const region: FieldSchema = { type: "string", "x-type": "text", "x-labels": { en: "Region", "zh-CN": "大区" } };
    const slip: FieldSchema = { type: "string", "x-type": "text", "x-labels": { en: "Heading", "zh-CN": "票据抬头" } };
    return {
      entity: {
        customer: { ...customer, properties: { ...customer.properties, city: town, region } },
        // By chance of the same name as one that the preset brings.
        device: {
          type: "object",
          "x-labels": { en: "Slip", "zh-CN": "小票" },
          "x-title": "heading",
          properties: { heading: slip },
          additionalProperties: false,
        },
      },
    };
  });
  const page = await sitDown();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const isOfCore = ({ pathname, search }: URL) =>
    pathname.includes("templates.preview") && decodeURIComponent(search).includes('"core"');
  await page.route(isOfCore, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/gallery");
  const planned = page.waitForResponse(/templates\.plan/);
  const asked = page.waitForRequest((request) => isOfCore(new URL(request.url())));
  await page.getByRole("link", { name: /售后服务/ }).click();
  const sheet = page.getByRole("dialog", { name: "售后服务" });
  const plan = sheet.getByRole("region", { name: "安装计划" });
  await Promise.all([planned, asked]);
  // What the package that it builds on calls things is not known yet: only the plan stands there, whose names are, and no key.
  const headings = sheet.getByRole("heading", { level: 3 });
  await expect(headings).toHaveText(["安装计划"]);
  letGo();
  await expect(headings).not.toHaveCount(1);
  await expect(plan).toContainText("新建");
  await expect(plan).toContainText("扩展");
  await expect(plan).toContainText("客户 +3");
  const install = sheet.getByRole("button", { name: "安装" });
  await expect(install).toBeDisabled();
  await expect(sheet.getByText(/还有 \d+ 项待选择/)).toBeVisible();
  await plan
    .getByRole("group", { name: /device/ })
    .getByText("改名并存")
    .click();
  await expect(install).toBeEnabled();
  await install.click();
  await expect(page).toHaveURL(`${crm.url}/`, { timeout: 45_000 });

  const { set } = await admin.trpc.definitions.published.query();
  expect(set.entity["customer"]?.properties["city"]?.["x-labels"]?.["zh-CN"]).toBe("所在地");
  expect(set.entity["customer"]?.properties["region"]?.["x-labels"]?.["zh-CN"]).toBe("大区");
  expect(set.entity["device"]?.["x-labels"]).toEqual({ en: "Slip", "zh-CN": "小票" });
  expect(set.entity["device"]?.properties["heading"]?.["x-labels"]?.["zh-CN"]).toBe("票据抬头");
  expect(Object.values(set.entity).map((entity) => entity["x-labels"]?.["zh-CN"])).toEqual(
    expect.arrayContaining(["设备", "工单", "客户", "商机"]),
  );
  await page.getByRole("navigation", { name: "导航" }).getByRole("link", { name: /工单/ }).first().click();
  await expect(page.getByRole("main")).toBeVisible();
});
