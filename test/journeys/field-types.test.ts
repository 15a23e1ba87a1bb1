import { expect } from "@playwright/test";
import type { FieldSchema } from "@quoin/definition";
import { FIELD_TYPES } from "@quoin/fields";
import { addRecords } from "../support/journeys/add-staff.ts";
import { axeFaults } from "../support/journeys/axe-faults.ts";
import { test } from "../support/journeys/journey.ts";
import { publishSet } from "../support/journeys/publish-set.ts";
import { settle } from "../support/journeys/settle.ts";
import { watchPage } from "../support/journeys/watch-page.ts";

/** Every type whose values need nobody else's record, called by its own name on the screen. */
const TYPES = Object.values(FIELD_TYPES).filter(({ references, rows, computed }) => !references && !rows && !computed);
const keyOf = (name: string) => `f_${name.replaceAll("-", "_")}`;
const labels = (words: string) => ({ "x-labels": { en: words, "zh-CN": words } });
const properties: Readonly<Record<string, FieldSchema>> = Object.fromEntries(
  TYPES.map(({ name, examples }) => [keyOf(name), { ...examples.schema, ...labels(name) }]),
);

test("every type of field is read, typed and saved in one form, by keyboard and with readers aloud", async ({
  crm,
  sitDown,
}) => {
  test.slow();
  const admin = await crm.client();
  await publishSet(admin, () => ({
    entity: {
      gadget: {
        type: "object",
        ...labels("Gadget"),
        "x-title": keyOf("person-name"),
        additionalProperties: false,
        properties,
      },
    },
  }));
  // Files are sent first, so that no example names one that is there.
  const plain = TYPES.filter(({ holdsFiles }) => holdsFiles === undefined);
  const values = Object.fromEntries(plain.map(({ name, examples }) => [keyOf(name), examples.valid[0]]));
  const [full = ""] = await addRecords(admin, "gadget", [values]);

  const page = await sitDown();
  const complaints = watchPage(page);
  await page.goto("/e/gadget");
  await settle(page);
  await expect(page.getByRole("link", { name: "陈思远" })).toBeVisible();

  // Read: the name is the title, places and codes are drawn.
  await page.goto(`/e/gadget/${full}`);
  await settle(page);
  await expect(page.getByRole("heading", { name: "陈思远" })).toBeVisible();
  await expect(page.getByRole("img", { name: "地图示意：30.27415, 120.15515" })).toBeVisible();
  await expect(page.getByRole("img", { name: "6901234567892 的条码" })).toBeVisible();
  expect(await axeFaults(page, "record")).toEqual([]);

  // Written anew, from the keyboard alone once the cursor stands there.
  await page.goto("/e/gadget/new");
  await settle(page);
  const named = (name: string) => page.getByRole("group", { name, exact: true });
  await named("person-name").getByRole("textbox", { name: "姓" }).fill("欧阳");
  await named("person-name").getByRole("textbox", { name: "名", exact: true }).fill("娜");
  await page.getByRole("radiogroup", { name: "rating" }).getByRole("radio", { name: "2 星" }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("textbox", { name: "duration" }).fill("1小时30分");
  await named("date-range").getByRole("textbox", { name: "开始" }).fill("2026年3月1日");
  await named("date-range").getByRole("textbox", { name: "结束" }).fill("2026/3/5");
  await page.getByRole("combobox", { name: "tags" }).fill("VIP");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "quantity" }).fill("1.2t");
  await named("currency").getByRole("textbox", { name: "金额" }).fill("1200.5");
  await named("currency").getByRole("combobox", { name: "币种" }).focus();
  await page.keyboard.type("USD");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await named("address").getByRole("combobox", { name: "省份" }).fill("浙江省");
  await named("address").getByRole("combobox", { name: "城市" }).fill("杭州市");
  await named("address").getByRole("textbox", { name: "详细地址" }).fill("文三路 90 号");
  await page.getByRole("textbox", { name: "rich-text" }).focus();
  await page.keyboard.type("Offer <b> ");
  await page.keyboard.press("Control+B");
  await page.keyboard.type("now");
  expect(await axeFaults(page, "new record")).toEqual([]);
  await page.getByRole("button", { name: "创建" }).click();
  await expect(page.getByRole("heading", { name: "欧阳娜" })).toBeVisible();

  const id = page.url().split("/").at(-1) ?? "";
  expect(await admin.trpc.records.get.query({ entity: "gadget", id })).toMatchObject({
    f_person_name: { family: "欧阳", given: "娜" },
    f_rating: 2,
    f_duration: 5400,
    f_date_range: { from: "2026-03-01", to: "2026-03-05" },
    f_tags: ["VIP"],
    f_quantity: 1200,
    f_currency: { amount: 1200.5, currency: "USD", rate: 7.1 },
    f_address: { country: "CN", province: "浙江省", city: "杭州市", street: "文三路 90 号" },
    f_rich_text: "<p>Offer &lt;b&gt; <strong>now</strong></p>",
  });
  expect(complaints).toEqual([]);
});
