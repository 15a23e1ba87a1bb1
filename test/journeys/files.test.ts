import { expect, type Page } from "@playwright/test";
import { addRecords, addStaff } from "../support/journeys/add-staff.ts";
import { axeFaults } from "../support/journeys/axe-faults.ts";
import { test } from "../support/journeys/journey.ts";
import { STAFF } from "../support/journeys/people.ts";
import { publishSet } from "../support/journeys/publish-set.ts";
import { settle } from "../support/journeys/settle.ts";
import { watchPage } from "../support/journeys/watch-page.ts";

/** One page that says "Deposit paid". */
const PAPER = btoa(
  [
    "%PDF-1.4",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj",
    "4 0 obj<</Length 45>>stream",
    "BT /F 30 Tf 40 90 Td (Deposit paid) Tj ET    ",
    "endstream endobj",
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
    "trailer<</Size 6/Root 1 0 R>>",
    "%%EOF",
  ].join("\n"),
);
/** The code 6901234567892 as bars. */
const BARS = [
  "iVBORw0KGgoAAAANSUhEUgAAAOYAAABQAQMAAAA3N5uQAAAABlBMVEX///8AAABVwtN+AAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAOklEQVRI",
  "x2NgGAUkAJ4D5w3+fPjw+fxnA5szhz8b8PAYHPhz+DzPgVHZUdlR2VHZUdlR2REgOwqIBAABenu+zfAqowAAAABJRU5ErkJggg==",
].join("");
const DOT = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAC0lEQVQI12NgwAcAAB4AAWnpyTEAAAAASUVORK5CYII=";

/** Drops files on a field, as from the desktop. */
async function drop(page: Page, field: string, files: Readonly<Record<string, string>>): Promise<void> {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, content] of Object.entries(given)) {
      const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, files);
  const target = page.getByLabel(field, { exact: true });
  for (const type of ["dragenter", "dragover", "drop"]) await target.dispatchEvent(type, { dataTransfer: data });
}

test("a seller drops two files on a record and sees them; a colleague without the right gets nothing", async ({
  crm,
  sitDown,
}) => {
  const admin = await crm.client();
  const owner = await addStaff(admin);
  const [id = ""] = await addRecords(admin, "customer", [{ name: "苏州恒宇", city: "苏州", owner }]);
  const other = { name: "赵敏", email: "zhao@example.com", password: "another staple of it" };
  await admin.trpc.users.create.mutate({ ...other, roles: ["sales"], locale: "zh-CN" });

  const page = await sitDown(STAFF);
  const complaints = watchPage(page);
  await page.goto(`/e/customer/${id}`);
  await settle(page);
  const html = btoa("<html><script>document.title = 'taken over'</script>");
  await drop(page, "附件", { "厂区.png": DOT });
  await expect(page.getByRole("button", { name: "查看 厂区.png" })).toBeVisible();
  // One after the other, so that they stand in this order.
  for (const [name, content] of [
    ["合同.csv", btoa("a,b\n1,2\n")],
    ["订金.pdf", PAPER],
  ] as const) {
    await drop(page, "附件", { [name]: content });
    await expect(page.getByRole("button", { name: `查看 ${name}` })).toBeVisible();
  }
  await drop(page, "附件", { "页面.html": html });
  // What is no picture, paper or text is only saved.
  await expect(page.getByRole("link", { name: "下载 页面.html" })).toBeVisible();
  expect(await axeFaults(page, "files")).toEqual([]);

  // Taken out and back by keyboard.
  await page.getByRole("button", { name: "移除 合同.csv" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "查看 合同.csv" })).toHaveCount(0);
  await page.getByRole("button", { name: "撤销", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "查看 合同.csv" })).toBeVisible();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("button", { name: "保存" })).toHaveCount(0);

  // There again, drawn, and large in a dialog that Esc closes without touching the field.
  await page.reload();
  await settle(page);
  await page.getByRole("button", { name: "查看 厂区.png" }).click();
  const large = page.getByRole("dialog", { name: "厂区.png" }).getByRole("img", { name: "厂区.png" });
  await expect.poll(() => large.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2);

  // By keyboard to those beside it: a text, a PDF that is drawn here, and what cannot be shown.
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("dialog", { name: "合同.csv" }).getByText("a,b")).toBeVisible();
  const link = page.getByRole("dialog").getByRole("link", { name: "下载" });
  const address = ((await link.getAttribute("href")) ?? "").replace(/\?.*/, "");
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("合同.csv");
  await page.getByRole("button", { name: "下一个文件" }).click();
  const paper = page.getByRole("img", { name: "第 1 页，共 1 页: Deposit paid" });
  await expect(paper).toBeVisible();
  const isDrawn = (canvas: HTMLCanvasElement) =>
    canvas
      .getContext("2d")
      ?.getImageData(0, 0, canvas.width, canvas.height)
      .data.some((byte) => byte < 90);
  expect(await paper.evaluate(isDrawn)).toBe(true);
  expect(await axeFaults(page, "viewer")).toEqual([]);
  const narrow = (await paper.boundingBox())?.width ?? 0;
  await page.keyboard.press("+");
  await expect.poll(async () => (await paper.boundingBox())?.width ?? 0).toBeGreaterThan(narrow);
  await page.keyboard.press("0");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("此类文件无法在此预览，请下载后打开。")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.goto("/e/customer");
  await expect(page.getByRole("grid")).toContainText("苏州恒宇");
  expect(complaints).toEqual([]);

  const colleague = await sitDown(other);
  const answer = await colleague.request.get(address);
  const missing = await colleague.request.get("/api/v1/files/0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e5f");
  expect([answer.status(), await answer.text()]).toEqual([404, await missing.text()]);
  const small = await colleague.request.get(`${address}?small=true`);
  expect([small.status(), await small.text()]).toEqual([404, await missing.text()]);

  // Looked at while the right to it is taken away.
  await page.goto(`/e/customer/${id}`);
  await settle(page);
  await page.getByRole("button", { name: "查看 厂区.png" }).click();
  await expect(page.getByRole("dialog", { name: "厂区.png" })).toBeVisible();
  await page.route(`**${address}`, async (route) => {
    const [me] = (await admin.trpc.users.list.query()).filter(({ name }) => name !== STAFF.name);
    await admin.ask("PATCH", `/api/v1/customer/${id}`, { body: { owner: me?.id } });
    await route.continue();
  });
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("alert").filter({ hasText: "该文件已不存在，或您无权查看。" })).toBeVisible();
});

test("somebody signs by typing their name, and by drawing it", async ({ crm, sitDown }) => {
  const labels = (words: string) => ({ "x-labels": { en: words, "zh-CN": words } });
  const admin = await crm.client();
  await publishSet(admin, () => ({
    entity: {
      paper: {
        type: "object",
        ...labels("单据"),
        additionalProperties: false,
        properties: {
          name: { type: "string", "x-type": "text", ...labels("名称") },
          signed: { type: "array", "x-type": "signature", items: { type: "object" }, ...labels("签收") },
        },
      },
    },
  }));
  const [id = ""] = await addRecords(admin, "paper", [{ name: "送货单" }]);
  const page = await sitDown();
  const complaints = watchPage(page);
  await page.goto(`/e/paper/${id}`);
  await settle(page);
  await page.getByRole("textbox", { name: "在上方手写，或在此输入姓名" }).fill("欧阳娜");
  await page.keyboard.press("Enter");
  const picture = page.getByRole("img", { name: "欧阳娜.png" });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600);
  expect(await axeFaults(page, "signed")).toEqual([]);

  await page.getByRole("button", { name: "重新签名" }).click();
  const sheet = await page.locator("canvas").boundingBox();
  const { x = 0, y = 0 } = sheet ?? {};
  await page.mouse.move(x + 40, y + 60);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 20, { steps: 5 });
  await page.mouse.move(x + 200, y + 80, { steps: 5 });
  await page.mouse.up();
  expect(await axeFaults(page, "sheet")).toEqual([]);
  await page.getByRole("button", { name: "确认签名" }).click();
  await expect(page.getByRole("img", { name: "李经理.png" })).toBeVisible();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("button", { name: "保存" })).toHaveCount(0);
  const record = await admin.ask("GET", `/api/v1/paper/${id}`);
  expect(record.json["signed"]).toMatchObject([{ name: "李经理.png", type: "image/png", width: 600, height: 200 }]);
  expect(complaints).toEqual([]);
});

test("somebody without a camera is told so and reads a code from a picture", async ({ crm, sitDown }) => {
  const labels = (words: string) => ({ "x-labels": { en: words, "zh-CN": words } });
  const admin = await crm.client();
  await publishSet(admin, () => ({
    entity: {
      ware: {
        type: "object",
        ...labels("货品"),
        additionalProperties: false,
        properties: {
          name: { type: "string", "x-type": "text", ...labels("名称") },
          code: { type: "string", "x-type": "barcode", "x-kind": "ean13", ...labels("条码") },
        },
      },
    },
  }));
  const [id = ""] = await addRecords(admin, "ware", [{ name: "轴承" }]);
  const page = await sitDown();
  const complaints = watchPage(page);
  await page.goto(`/e/ware/${id}`);
  await settle(page);
  await page.getByRole("group", { name: "条码" }).getByText("—").click();
  await page.getByRole("button", { name: "扫描" }).click();
  const dialog = page.getByRole("dialog", { name: "扫描" });
  await expect(dialog.getByRole("alert")).toContainText("无法使用摄像头");
  expect(await axeFaults(page, "scanner")).toEqual([]);
  const choose = async (name: string, content: string): Promise<void> => {
    const chooser = page.waitForEvent("filechooser");
    await dialog.getByRole("button", { name: "选择图片" }).click();
    await (await chooser).setFiles({ name, mimeType: "image/png", buffer: Buffer.from(content, "base64") });
  };
  await choose("点.png", DOT);
  await expect(dialog.getByText("图片中未找到条码，请靠近并正对条码拍摄。")).toBeVisible();
  await choose("条码.png", BARS);
  await expect(dialog).toHaveCount(0);
  await expect(page.getByLabel("条码", { exact: true })).toHaveValue("6901234567892");
  expect(complaints).toEqual([]);
});
