import { setIn } from "@quoin/definition";
import { expect } from "@playwright/test";
import { test } from "../support/journeys/journey.ts";
import { ADMIN } from "../support/journeys/people.ts";

test("the designer, the navigation and the publish page tell one number of changes, in both languages", async ({
  crm,
  sitDown,
}) => {
  test.slow();
  const { trpc } = await crm.client();
  const { set, rev } = await trpc.definitions.draft.query();
  // Several keywords of one field are one line of a publish, and one of another field a second.
  const customer = [
    [["properties", "name", "x-labels", "en"], "Company"],
    [["properties", "name", "x-labels", "zh-CN"], "公司"],
    [["properties", "name", "x-help"], { en: "As registered", "zh-CN": "按注册名称" }],
    [["properties", "city", "x-labels", "en"], "Town"],
  ].reduce<unknown>((made, [path, value]) => setIn(made, path as string[], value), set.entity["customer"]);
  await trpc.definitions.saveDocument.mutate({
    kind: "entity",
    key: "customer",
    document: customer as Record<string, unknown>,
    rev,
  });
  for (const [locale, words] of [
    ["zh-CN", "2 处更改"],
    ["en", "2 changes"],
  ] as const) {
    // At the width of a small laptop too.
    const page = await sitDown(ADMIN, { locale, viewport: { width: 1280, height: 800 } });
    // An entity without a form is shown by one that only stands in, which is no change of the draft.
    for (const path of ["/design/customer", "/design/quote_line", "/navigation"]) {
      await page.goto(path);
      await expect(page.getByText(`· ${words} ·`), path).toBeVisible();
    }
    await page.goto("/publish");
    await expect(page.getByRole("main").getByText(words, { exact: true })).toBeVisible();
    await expect(
      page.getByRole("button", { name: locale === "en" ? "Publish 2 changes" : "发布 2 处更改" }),
    ).toBeVisible();
  }
});
