import dns from "node:dns";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { RuleDocument } from "@quoin/definition";
import { afterEach, describe, expect, test, vi } from "vitest";
import { RULES_SET } from "../support/rules/rules-set.ts";
import { openMailbox } from "../support/server/mailbox.ts";
import { startTestServer, type TestServer } from "../support/server/start-test-server.ts";

const POLL = { timeout: 20_000, interval: 50 };

const webhook = (url: string): RuleDocument => ({
  entity: "note",
  trigger: { type: "created" },
  steps: [{ id: "call", type: "call-webhook", settings: { url } }],
});

/** Makes a note and gives, by rule, how its run ended. */
async function outcomes(server: TestServer, count: number): Promise<Record<string, unknown>> {
  const admin = await server.admin();
  const { automation } = server.server.workspace;
  expect((await admin.ask("POST", "/api/v1/note", { body: { name: "n" } })).status).toBe(201);
  await expect
    .poll(
      async () => (await automation.runs({ limit: 100 })).filter(({ finishedAt }) => finishedAt !== null).length,
      POLL,
    )
    .toBe(count);
  const runs = await automation.runs({ limit: 100 });
  const details = await Promise.all(
    runs.map(async ({ id, rule }) => [rule, (await automation.run(id)).steps[0]] as const),
  );
  return Object.fromEntries(
    details.map(([rule, step]) => [rule, (step?.error as { code?: string } | null | undefined)?.code ?? step?.status]),
  );
}

const PRIVATE = [
  "http://127.0.0.1/",
  "https://127.0.0.1/",
  "http://localhost/",
  "http://LOCALHOST./",
  "http://sub.localhost/",
  "http://0x7f.1/",
  "http://2130706433/",
  "http://0177.0.0.1/",
  "http://127.1/",
  "http://[::1]/",
  "http://[::]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:7f00:1]/",
  "http://[64:ff9b::7f00:1]/",
  "http://[fd00::1]/",
  "http://[fe80::1]/",
  "http://0.0.0.0/",
  "http://10.1.2.3/",
  "http://172.16.0.1/",
  "http://192.168.1.1/",
  "http://100.64.0.1/",
  "http://169.254.169.254/latest/meta-data/",
  "http://①②⑦.0.0.1/",
  "http://user:pass@example.com/",
  "http://example.com:6379/",
  "http://127.0.0.1\\@example.com/",
];

describe("webhooks", () => {
  afterEach(() => vi.restoreAllMocks());

  test("to a private address, however it is written, are not called, and the run says so", async () => {
    await using server = await startTestServer();
    const rule = Object.fromEntries(PRIVATE.map((url, index) => [`r${index}`, webhook(url)]));
    await server.publish({ ...RULES_SET, rule });
    const ended = await outcomes(server, PRIVATE.length);
    expect(Object.fromEntries(PRIVATE.map((url, index) => [url, ended[`r${index}`]]))).toEqual(
      Object.fromEntries(PRIVATE.map((url) => [url, "blocked_address"])),
    );
  });

  test("are not led to one by an answer, and their secrets not elsewhere", async () => {
    const seen: string[] = [];
    const there: Server = createServer((request, response) => {
      seen.push(request.url ?? "");
      const [, code = "", ...to] = (request.url ?? "").split("/");
      if (code === "ok") response.end("{}");
      else response.writeHead(Number(code), { location: decodeURIComponent(to.join("/")) }).end();
    });
    await new Promise<void>((resolve) => there.listen(0, "127.0.0.1", resolve));
    const { port } = there.address() as AddressInfo;
    const targets = [
      "http://127.0.0.1/",
      "http://localhost/",
      "http://[::1]/",
      "http://169.254.169.254/",
      "http://0x7f.1/",
      "file:///etc/passwd",
      "http://127.0.0.2/ok",
      "//127.0.0.1/x",
    ];
    const urls = [301, 302, 303, 307, 308].flatMap((code) =>
      targets.map((to) => `http://127.0.0.9:${port}/${code}/${encodeURIComponent(to)}`),
    );
    // Only this one address of this machine counts as the world outside; all others are as private as ever.
    const outside = {
      allows: (address: string) => address === "127.0.0.9",
      ports: (number: number) => number === port,
    };
    there.close();
    const world = createServer(there.listeners("request")[0] as never);
    await new Promise<void>((resolve) => world.listen(port, "127.0.0.9", resolve));
    try {
      await using server = await startTestServer({ outside });
      await server.publish({
        ...RULES_SET,
        rule: Object.fromEntries([
          ...urls.map((url, n) => [`r${n}`, webhook(url)]),
          ["fine", webhook(`http://127.0.0.9:${port}/ok/`)],
        ]) as Record<string, RuleDocument>,
      });
      const { fine, ...ended } = await outcomes(server, urls.length + 1);
      expect(fine).toBe("done");
      expect(new Set(Object.values(ended))).toEqual(new Set(["blocked_address"]));
      expect(seen.filter((path) => !/^\/(?:30\d|ok)\//.test(path))).toEqual([]);
    } finally {
      await new Promise((resolve) => world.close(resolve));
    }
  });

  test("to a name are judged by where the name leads at the moment of connecting", async () => {
    const answers = new Map([
      ["inside.example.com", [{ address: "10.0.0.7", family: 4 }]],
      [
        "mixed.example.com",
        [
          { address: "93.184.216.34", family: 4 },
          { address: "127.0.0.1", family: 4 },
        ],
      ],
      ["mapped.example.com", [{ address: "::ffff:169.254.169.254", family: 6 }]],
    ]);
    const asked: string[] = [];
    await using server = await startTestServer();
    const lookup = dns.lookup;
    vi.spyOn(dns, "lookup").mockImplementation(((name: string, ...rest: unknown[]) => {
      const found = answers.get(name);
      if (found === undefined) return (lookup as (...all: unknown[]) => void)(name, ...rest);
      asked.push(name);
      return (rest.at(-1) as (error: null, all: unknown) => void)(null, found);
    }) as never);
    await server.publish({
      ...RULES_SET,
      rule: Object.fromEntries([...answers.keys()].map((name, n) => [`r${n}`, webhook(`http://${name}/`)])),
    });
    expect(await outcomes(server, answers.size)).toEqual({
      r0: "blocked_address",
      r1: "blocked_address",
      r2: "blocked_address",
    });
    expect(asked.toSorted()).toEqual([...answers.keys()].toSorted());
  });
});

describe("mail", () => {
  const mail = {
    to: "someone@example.com",
    subject: "Hi\r\nBcc: other@example.com\u2028X-Evil: 1",
    text: ".\r\nDATA\r\nRCPT TO:<x@example.com>\r\n",
    key: "abuse:1",
  };
  const idOf = (source: string): string => /^Message-ID: (.*)$/im.exec(source)?.[1]?.trim() ?? "";

  test("that the server turns away for now goes out once, later, under the same Message-ID", async () => {
    let turns = 2;
    await using box = await openMailbox(() => (turns-- > 0 ? 451 : undefined));
    await using server = await startTestServer({ env: { SMTP_URL: box.url } });
    const { store, outbox } = server.server.workspace.services;
    for (let twice = 0; twice < 2; twice += 1) await store.transaction((tx) => outbox.queue(tx, mail));
    await expect.poll(async () => (await outbox.list({ limit: 5 }))[0]?.status, POLL).toBe("sent");
    expect([box.handed.length, box.mails.length]).toEqual([3, 1]);
    expect(new Set(box.handed.map(idOf)).size).toBe(1);
    expect(idOf(box.mails[0] ?? "")).toMatch(/^<\S+@\S+>$/);
    expect(await outbox.list({ limit: 5 })).toMatchObject([{ attempts: 3, status: "sent" }]);
  });

  test("waits for a server that is not there, across a restart, and goes out once", async () => {
    const box = await openMailbox();
    await box[Symbol.asyncDispose]();
    await using first = await startTestServer({ env: { SMTP_URL: box.url } });
    const { store, outbox } = first.server.workspace.services;
    await store.transaction((tx) => outbox.queue(tx, mail));
    await expect.poll(async () => (await outbox.list({ limit: 5 }))[0]?.attempts, POLL).toBeGreaterThan(0);
    await first.server.stop();
    await using again = await openMailbox();
    await using second = await startTestServer({ data: first.data, env: { SMTP_URL: again.url } });
    await expect
      .poll(async () => (await second.server.workspace.services.outbox.list({ limit: 5 }))[0]?.status, POLL)
      .toBe("sent");
    expect(again.mails).toHaveLength(1);
  });

  test("is kept for days, not for an hour: an outage over a weekend loses none", async () => {
    await using server = await startTestServer({ env: { SMTP_URL: "smtp://127.0.0.1:1" } });
    const { store, outbox } = server.server.workspace.services;
    await store.transaction((tx) => outbox.queue(tx, mail));
    const [job] = await store.jobs.list({ kinds: ["mail"] });
    // Tries double from a second to an hour; this is how long they go on at least.
    const hours =
      Array.from({ length: (job?.maxAttempts ?? 0) - 1 }, (_, n) => Math.min(3600, 2 ** n) / 2).reduce(
        (all, one) => all + one,
        0,
      ) / 3600;
    expect(hours).toBeGreaterThan(72);
  });

  test("to an address that the server refuses for good is not tried for days", async () => {
    await using box = await openMailbox(() => 550);
    await using server = await startTestServer({ env: { SMTP_URL: box.url } });
    const { store, outbox } = server.server.workspace.services;
    await store.transaction((tx) => outbox.queue(tx, mail));
    await expect.poll(async () => (await store.jobs.list({ kinds: ["mail"] }))[0]?.status, POLL).toBe("failed");
    expect(await outbox.list({ limit: 5 })).toMatchObject([{ status: "failed", attempts: 1 }]);
    expect(box.handed).toHaveLength(1);
  });

  test("has no header and no command smuggled in", async () => {
    await using box = await openMailbox();
    await using server = await startTestServer({ env: { SMTP_URL: box.url } });
    const { store, outbox } = server.server.workspace.services;
    await store.transaction((tx) => outbox.queue(tx, mail));
    await expect.poll(() => box.mails.length, POLL).toBe(1);
    const [headers = ""] = (box.mails[0] ?? "").split("\r\n\r\n");
    expect(headers).not.toMatch(/^(?:Bcc|X-Evil):/im);
    expect(headers.match(/^(?:To|Subject|From):/gim)).toHaveLength(3);
  });
});

describe("rules that set each other off", () => {
  const set = (key: string, values: Record<string, unknown>, mode = "every"): RuleDocument => ({
    entity: "deal",
    trigger: { type: "changed", settings: { mode } },
    steps: [{ id: key, type: "set-fields", settings: { values } }],
  });
  test("stop by themselves, say why, and the server goes on", async () => {
    await using server = await startTestServer();
    await server.publish({
      ...RULES_SET,
      rule: {
        self: set("self", { name: { text: "{{ record.name }}+" } }),
        ping: set("ping", { amount: { value: 1 } }),
        pong: set("pong", { amount: { value: 2 } }),
      } as Record<string, RuleDocument>,
    });
    const admin = await server.admin();
    const { automation, services } = server.server.workspace;
    const { json } = await admin.ask("POST", "/api/v1/deal", { body: { name: "a", amount: 0 } });
    let before = -1;
    await expect
      .poll(
        async () => {
          const runs = await automation.runs({ limit: 200 });
          const settled = runs.length === before && runs.every(({ finishedAt }) => finishedAt !== null);
          before = runs.length;
          return settled && runs.length > 3;
        },
        { timeout: 25_000, interval: 400 },
      )
      .toBe(true);
    const runs = await automation.runs({ limit: 200 });
    expect(runs.length).toBeLessThan(60);
    expect(runs.filter(({ status }) => status === "stopped").map(({ reason }) => reason)).toContain("loop");
    expect(runs.filter(({ status }) => status === "failed")).toEqual([]);
    expect(await services.store.log.lastPosition()).toBeLessThan(60);
    expect(
      (await admin.ask("PATCH", `/api/v1/deal/${String(json["id"])}`, { body: { name: "still here" } })).status,
    ).toBe(200);
  });
});
