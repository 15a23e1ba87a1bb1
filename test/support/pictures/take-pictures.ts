// Takes the pictures of the README from the built product: node --import tsx test/support/pictures/take-pictures.ts
import { mkdirSync } from "node:fs";
import { type BrowserContextOptions, chromium } from "@playwright/test";
import { ADMIN } from "../journeys/people.ts";
import { ROOT } from "../journeys/places.ts";
import prepare from "../journeys/prepare.ts";
import { anyRecord, screensOf } from "../journeys/screens.ts";
import { settle } from "../journeys/settle.ts";
import { startCrm } from "../journeys/start-crm.ts";

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly locale: "en" | "zh-CN";
  readonly colorScheme?: "dark";
}

/** A filter, because it is to be seen, and because pictures of fewer rows are smaller. */
const BEST = JSON.stringify({ required: ["tier"], properties: { tier: { const: "a" } } });
const LARGE = JSON.stringify({ required: ["amount"], properties: { amount: { minimum: 1_500_000 } } });
const best = `/e/customer?where=${encodeURIComponent(BEST)}`;
const board = `/e/opportunity?view=opportunity-board&where=${encodeURIComponent(LARGE)}`;

const folder = `${ROOT}docs/pictures`;
mkdirSync(folder, { recursive: true });
await prepare();
const crm = await startCrm();
const browser = await chromium.launch({
  args: ["--no-sandbox", "--disable-gpu"],
  ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
});

async function take({ name, path, locale, colorScheme }: Picture) {
  const options: BrowserContextOptions = {
    baseURL: crm.url,
    locale,
    colorScheme: colorScheme ?? "light",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    viewport: { width: 1200, height: 750 },
  };
  const context = await browser.newContext(options);
  await context.request.post("/api/auth/sign-in/email", {
    data: { email: ADMIN.email, password: ADMIN.password },
    headers: { origin: crm.url },
  });
  await context.request.post("/api/trpc/session.savePreferences", { data: { locale }, headers: { origin: crm.url } });
  const page = await context.newPage();
  await page.goto(path);
  await page.getByRole("main").waitFor();
  await page.waitForLoadState("networkidle");
  await settle(page);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: "disabled" });
  await context.close();
}

try {
  const client = await crm.client();
  const opportunity = await anyRecord(client, "opportunity");
  const customer = await anyRecord(client, "customer");
  const { path: merge = "" } = (await screensOf(client)).find(({ name }) => name === "merge") ?? {};
  const pictures: readonly Picture[] = [
    { name: "list-zh", path: best, locale: "zh-CN" },
    { name: "list-en", path: best, locale: "en" },
    { name: "record-zh", path: `/e/customer/${customer}`, locale: "zh-CN" },
    { name: "record-en", path: `/e/opportunity/${opportunity}`, locale: "en" },
    { name: "board-zh", path: board, locale: "zh-CN" },
    { name: "board-en", path: board, locale: "en" },
    { name: "dashboard-zh", path: "/d/sales", locale: "zh-CN" },
    { name: "dashboard-en", path: "/d/sales", locale: "en" },
    { name: "gallery-zh", path: "/gallery/after-sales", locale: "zh-CN" },
    { name: "gallery-en", path: "/gallery/after-sales", locale: "en" },
    { name: "rule-zh", path: "/rules/deal-won", locale: "zh-CN" },
    { name: "rule-dark", path: "/rules/deal-won", locale: "en", colorScheme: "dark" },
    { name: "designer-zh", path: "/design/customer", locale: "zh-CN" },
    { name: "designer-en", path: "/design/customer", locale: "en" },
    { name: "roles-zh", path: "/settings/roles", locale: "zh-CN" },
    { name: "roles-en", path: "/settings/roles", locale: "en" },
    { name: "merge-zh", path: merge, locale: "zh-CN" },
    { name: "merge-en", path: merge, locale: "en" },
  ];
  const wanted = process.argv.slice(2);
  for (const picture of pictures) if (wanted.length === 0 || wanted.includes(picture.name)) await take(picture);
} finally {
  await browser.close();
  await crm.stop();
}
