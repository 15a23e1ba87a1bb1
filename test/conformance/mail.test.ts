import { describe, expect, test } from "vitest";
import { openMailbox } from "../support/server/mailbox.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

const mail = { to: "someone@example.com", subject: "Hello\r\nBcc: other@example.com", text: "你好", key: "hello:1" };

describe("mail", () => {
  test("without a server is kept and shown to administrators; the same key is one mail", async () => {
    await using server = await startTestServer();
    const admin = await server.admin();
    const { store, outbox } = server.server.workspace.services;
    for (let index = 0; index < 2; index += 1) await store.transaction((tx) => outbox.queue(tx, mail));
    const { sends, mails } = await admin.trpc.outbox.list.query({});
    expect(sends).toBe(false);
    expect(mails).toMatchObject([{ to: mail.to, status: "waiting", text: "你好" }]);
  });

  test("goes out once, with no header smuggled in", async () => {
    await using box = await openMailbox();
    await using server = await startTestServer({ env: { SMTP_URL: box.url } });
    const { store, outbox } = server.server.workspace.services;
    await store.transaction((tx) => outbox.queue(tx, mail));
    await expect.poll(async () => (await outbox.list({ limit: 5 }))[0]?.status, { timeout: 10_000 }).toBe("sent");
    expect(box.mails).toHaveLength(1);
    expect(box.mails[0]).not.toMatch(/^Bcc:/im);
  });

  test("kept while no server was set goes out when one is", async () => {
    await using box = await openMailbox();
    await using first = await startTestServer();
    const { store, outbox } = first.server.workspace.services;
    await store.transaction((tx) => outbox.queue(tx, mail));
    await first.server.stop();
    await using second = await startTestServer({ data: first.data, env: { SMTP_URL: box.url } });
    await expect
      .poll(async () => (await second.server.workspace.services.outbox.list({ limit: 5 }))[0]?.status, {
        timeout: 10_000,
      })
      .toBe("sent");
  });

  test("a server that is down leaves the mail, the reason and another try", async () => {
    await using server = await startTestServer({ env: { SMTP_URL: "smtp://127.0.0.1:1" } });
    const { store, outbox } = server.server.workspace.services;
    await store.transaction((tx) => outbox.queue(tx, mail));
    await expect.poll(async () => (await outbox.list({ limit: 5 }))[0]?.status, { timeout: 10_000 }).toBe("failed");
    const [kept] = await outbox.list({ limit: 5 });
    expect(kept?.error).toBeTruthy();
    expect(Date.parse(kept?.nextTry ?? "")).toBeGreaterThan(Date.parse(kept?.createdAt ?? ""));
    const [job] = await store.jobs.list({ kinds: ["mail"] });
    expect(job?.status).not.toBe("failed");
  });

  test.each(["a@b.c\r\nBcc: x@y.z", "a b@c.d", "<a@b.c>", "a@b.c, d@e.f", '"a"@b.c', "a@b.c(comment)"])(
    "refuses the recipient %j",
    async (to) => {
      await using server = await startTestServer();
      const { store, outbox } = server.server.workspace.services;
      await expect(store.transaction((tx) => outbox.queue(tx, { ...mail, to }))).rejects.toMatchObject({
        code: "validation",
      });
    },
  );
});
