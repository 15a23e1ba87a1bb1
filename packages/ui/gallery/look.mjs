/**
 * Photographs the built gallery in both themes and languages, wide and on a phone, into `test-results/ui`, and checks it with axe.
 * Run `npx vite build --config packages/ui/gallery/vite.config.ts` first. Ends with 1 when axe finds something.
 */
import { createServer } from "node:http";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "@playwright/test";

const built = new URL("../dist/gallery/", import.meta.url);
const shots = fileURLToPath(new URL("../../../test-results/ui/", import.meta.url));
mkdirSync(shots, { recursive: true });
const types = { html: "text/html", js: "text/javascript", css: "text/css" };
const server = createServer((request, response) => {
  const path = new URL(request.url ?? "/", "http://here").pathname;
  const file = path === "/" ? "index.html" : path.slice(1);
  try {
    const body = readFileSync(new URL(file, built));
    response.setHeader("content-type", `${types[file.split(".").at(-1)] ?? "text/plain"}; charset=utf-8`);
    response.setHeader("content-security-policy", "script-src 'self'");
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
let found = 0;
for (const [theme, lang, width] of [
  ["light", "zh", 1440],
  ["dark", "zh", 1440],
  ["light", "en", 1440],
  ["dark", "en", 390],
  ["light", "zh", 390],
]) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && console.log(`${theme} ${lang}: ${message.text()}`));
  page.on("pageerror", (error) => console.log(`${theme} ${lang}: ${error.message}`));
  await page.goto(`http://127.0.0.1:${server.address().port}/?theme=${theme}&lang=${lang}`);
  await page.getByRole("main").waitFor();
  await page.screenshot({ path: `${shots}${theme}-${lang}-${width}.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, nodes } of violations) {
    found += 1;
    console.log(
      `${theme} ${lang} ${width}: ${id} ${nodes
        .slice(0, 4)
        .map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ""}`)
        .join("\n    ")}`,
    );
  }
  if (width === 1440) {
    for (const [name, button] of [
      ["confirm", lang === "en" ? "Delete 3 customers?" : "删除 3 位客户？"],
      ["panel", lang === "en" ? "Open panel" : "打开侧栏"],
    ]) {
      await page.getByRole("button", { name: button }).click();
      await page.waitForTimeout(400);
      await page.screenshot({ path: `${shots}${name}-${theme}-${lang}.png` });
      const open = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of open.violations) {
        found += 1;
        console.log(`${name} ${theme} ${lang}: ${id} ${nodes[0]?.html.slice(0, 200)}`);
      }
      await page.keyboard.press("Escape");
      await page.waitForTimeout(300);
    }
    await page
      .getByRole("button", { name: lang === "en" ? "Filter" : "筛选", exact: true })
      .last()
      .click();
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${shots}menu-${theme}-${lang}.png` });
  }
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: lang === "en" ? "Due" : "到期" }).click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${shots}date-${theme}-${lang}-${width}.png` });
  const calendar = await new AxeBuilder({ page }).analyze();
  for (const { id, nodes } of calendar.violations) {
    found += 1;
    console.log(`date ${theme} ${lang}: ${id} ${nodes[0]?.html.slice(0, 200)}`);
  }
  await context.close();
}
await browser.close();
server.close();
process.exitCode = found === 0 ? 0 : 1;
