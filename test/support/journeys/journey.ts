import { type Browser, type BrowserContextOptions, type Page, test as base } from "@playwright/test";
import { ADMIN, type Login } from "./people.ts";
import { type Crm, type CrmOptions, startCrm } from "./start-crm.ts";

interface Seat {
  readonly crm: Crm;
  readonly login?: Login;
  readonly options?: BrowserContextOptions;
}

interface Journey {
  /** How this journey's server is started. */
  readonly crmOptions: CrmOptions;
  readonly crm: Crm;
  /** Signs somebody in, in a browser of their own, and opens the home page. */
  readonly sitDown: (login?: Login, options?: BrowserContextOptions) => Promise<Page>;
}

/** A test with a CRM of its own. */
export const test = base.extend<Journey>({
  crmOptions: [{}, { option: true }],
  crm: async ({ crmOptions }, give, info) => {
    const crm = await startCrm(crmOptions);
    await give(crm);
    if (info.status !== info.expectedStatus) await info.attach("server", { body: crm.output() });
    await crm.stop();
  },
  sitDown: async ({ crm, browser }, give, info) => {
    const pages: Page[] = [];
    await give(async (login = ADMIN, options = {}) => {
      const page = await openFor(browser, { crm, login, options: { ...info.project.use, ...options } });
      pages.push(page);
      return page;
    });
    for (const [index, page] of pages.entries()) {
      if (info.status !== info.expectedStatus && !page.isClosed())
        await info.attach(`page ${index + 1}`, { body: await page.screenshot(), contentType: "image/png" });
      await page.context().close();
    }
  },
});

async function openFor(browser: Browser, { crm, login = ADMIN, options = {} }: Seat): Promise<Page> {
  const { locale = "zh-CN", viewport, colorScheme = "light" } = options;
  const context = await browser.newContext({
    baseURL: crm.url,
    locale,
    colorScheme,
    ...(viewport === undefined ? {} : { viewport }),
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    ...(options.isMobile && { isMobile: true, hasTouch: true }),
  });
  const { email, password } = login;
  const answer = await context.request.post("/api/auth/sign-in/email", {
    data: { email, password },
    headers: { origin: crm.url },
  });
  if (!answer.ok()) throw new Error(`Signing in gave ${answer.status()}: ${await answer.text()}`);
  // The interface follows the language that the person saved.
  await context.request.post("/api/trpc/session.savePreferences", { data: { locale }, headers: { origin: crm.url } });
  const page = await context.newPage();
  await page.goto("/");
  return page;
}
