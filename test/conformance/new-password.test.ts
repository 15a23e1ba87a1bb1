import { describe, expect, onTestFinished, test, vi } from "vitest";
import { openMailbox } from "../support/server/mailbox.ts";
import { ADMIN, startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import { plainTextOf } from "../support/server/plain-text-of.ts";

const LI = { email: "li@example.com", name: "李", password: "the first password", locale: "zh-CN" } as const;

const ask = (server: TestServer, email: string, language?: string) =>
  server.client().ask("POST", "/api/auth/request-password-reset", {
    body: { email, redirectTo: "/reset-password" },
    ...(language === undefined ? {} : { headers: { "accept-language": language } }),
  });

const choose = (server: TestServer, token: string, newPassword: string) =>
  server.client().ask("POST", "/api/auth/reset-password", { body: { token, newPassword } });

/** Follows the link of a mail as far as this site's page. */
async function follow(server: TestServer, mail: string): Promise<URL> {
  const link = new URL(/https?:\S+/.exec(plainTextOf(mail))?.[0] ?? "");
  const { status, headers } = await server.client().ask("GET", link.pathname + link.search);
  expect(status).toBe(302);
  return new URL(headers.get("location") ?? "");
}

describe("a new password", () => {
  test("comes by mail in the person's language: the link works once, signs everything out, and is on this site", async () => {
    await using box = await openMailbox();
    await using server = await startTestServer({ env: { SMTP_URL: box.url } });
    await server.admin();
    await server.server.workspace.services.people.create(LI);
    const before = await server.client().signIn(LI.email, LI.password);
    expect((await ask(server, "LI@example.com", "en")).status).toBe(200);
    await expect.poll(() => box.mails.length, { timeout: 10_000 }).toBe(1);
    const [mail = ""] = box.mails;
    expect(plainTextOf(mail)).toContain("李，您好");
    const page = await follow(server, mail);
    expect([page.pathname, [...page.searchParams.keys()]]).toEqual(["/reset-password", ["token"]]);
    const token = page.searchParams.get("token") ?? "";
    const refused = await choose(server, token, "aaaaaaaaaaaa");
    expect([refused.status, refused.json["code"]]).toEqual([400, "PASSWORD_TOO_GUESSABLE"]);
    expect((await choose(server, token, "the second password")).status).toBe(200);
    expect(await before.trpc.session.me.query()).toBeNull();
    expect((await server.client().signIn(LI.email, "the second password")).cookie).not.toBe("");
    await expect(server.client().signIn(LI.email, LI.password)).rejects.toThrow("401");
    expect((await choose(server, token, "the third password")).json["code"]).toBe("INVALID_TOKEN");
    expect((await follow(server, mail)).searchParams.get("error")).toBe("INVALID_TOKEN");
  });

  test("answers alike whether or not somebody has the address, and writes to nobody who may not come in", async () => {
    await using server = await startTestServer();
    await server.admin();
    const { people, outbox } = server.server.workspace.services;
    const gone = await people.create({ ...LI, email: "gone@example.com" });
    await people.setDisabled(gone, true);
    const answers = [];
    for (const email of [ADMIN.email, "gone@example.com", "nobody@example.com"]) {
      const { status, text, headers } = await ask(server, email);
      answers.push({ status, text, names: [...headers.keys()].toSorted() });
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect((await outbox.list({ limit: 5 })).map(({ to }) => to)).toEqual([ADMIN.email]);
    const elsewhere = { body: { email: ADMIN.email, redirectTo: "https://elsewhere.example/" } };
    expect((await server.client().ask("POST", "/api/auth/request-password-reset", elsewhere)).status).toBe(403);
  });

  test("is asked for in the browser's language by who has saved none, else in the workspace's", async () => {
    await using server = await startTestServer();
    const admin = await server.admin();
    const { people, outbox } = server.server.workspace.services;
    await people.create({ email: "new@example.com", name: "New", password: "the first password" });
    await admin.trpc.settings.set.mutate({ locale: "zh-CN" });
    for (const language of ["en-GB,en;q=0.9", "zh-TW", "de"]) await ask(server, "new@example.com", language);
    const subjects = (await outbox.list({ limit: 5 })).map(({ subject }) => subject);
    expect(subjects.toReversed()).toEqual(["Choose a new password", "设置新密码", "设置新密码"]);
  });

  test("expires after half an hour", async () => {
    await using box = await openMailbox();
    await using server = await startTestServer({ env: { SMTP_URL: box.url } });
    await server.admin();
    await ask(server, ADMIN.email);
    await expect.poll(() => box.mails.length, { timeout: 10_000 }).toBe(1);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31 * 60_000 });
    onTestFinished(() => void vi.useRealTimers());
    const page = await follow(server, box.mails[0] ?? "");
    expect([page.pathname, page.searchParams.get("error")]).toEqual(["/reset-password", "INVALID_TOKEN"]);
  });
});

test("who has saved a language is told so; nobody else is", async () => {
  await using server = await startTestServer();
  await server.admin();
  const client = await server.user("seller", []);
  expect(await client.trpc.session.me.query()).toMatchObject({ locale: "en", savedLocale: null });
  await client.trpc.session.savePreferences.mutate({ locale: "zh-CN" });
  expect(await client.trpc.session.me.query()).toMatchObject({ locale: "zh-CN", savedLocale: "zh-CN" });
});
