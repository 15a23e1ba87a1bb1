import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { DefinitionSet } from "@quoin/definition";
import { expect, onTestFinished, test } from "vitest";
import { bundleQuoin } from "../support/cli/quoin-process.ts";
import { databaseEnv, dropDatabaseOf } from "../support/postgres/database-env.ts";
import { RULES_SET } from "../support/rules/rules-set.ts";
import { openMailbox } from "../support/server/mailbox.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

const SET: Partial<DefinitionSet> = {
  ...RULES_SET,
  entity: {
    ...RULES_SET.entity,
    note: {
      type: "object",
      "x-title": "name",
      properties: {
        name: { type: "string", "x-type": "text", "x-name": true },
        told: { "x-type": "formula", "x-formula": 'UPPER({name}) & "!"', "x-as": "text" },
      },
    },
  },
  message: { hello: { subject: { en: "{{ record.name | upcase }}" }, body: { en: "{{ record.told }}" } } },
  rule: {
    tell: {
      entity: "note",
      trigger: { type: "created" },
      steps: [
        { id: "mail", type: "send-message", settings: { message: "hello", to: [{ value: "someone@example.com" }] } },
        {
          id: "call",
          type: "call-webhook",
          settings: {
            url: "http://hook.example.com/told",
            values: { text: { text: "{{ record.told }} {{ record.name | size }}" } },
          },
        },
      ],
    },
  },
};

/** What the bundler may lose stands in the sources all the same, so that only the bundle itself can tell. */
test("the bundled server sends mail, calls webhooks, fills texts, works formulas out and finds by initials", async () => {
  const folder = mkdtempSync(join(tmpdir(), "quoin-bundle-"));
  using quoin = bundleQuoin();
  await using box = await openMailbox();
  const called: unknown[] = [];
  const world = createServer((request, response) => {
    void json(request).then((body) => {
      called.push([request.headers.host, request.url, body]);
      response.end("{}");
    });
  });
  await new Promise<void>((resolve) => world.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    world.close();
    await dropDatabaseOf(folder);
    rmSync(folder, { recursive: true, force: true });
  });

  const token = await (async () => {
    await using server = await startTestServer({ data: folder });
    const admin = await server.admin();
    await server.publish(SET);
    return await admin.trpc.tokens.create.mutate({ name: "bundle", scopes: ["read", "write"] });
  })();

  const preload = fileURLToPath(new URL("../support/cli/world-here.mjs", import.meta.url));
  const env = {
    ...(await databaseEnv(folder)),
    SMTP_URL: box.url,
    NODE_OPTIONS: `--import=${preload}`,
    HOOK_PORT: String((world.address() as AddressInfo).port),
  };
  const server = await quoin.serve(["--port", "0", "--data", folder], { env });
  try {
    const headers = { authorization: `Bearer ${token.secret}`, "content-type": "application/json" };
    const body = JSON.stringify({ name: "zhang 张伟" });
    const made = await fetch(`${server.url}/api/v1/note`, { method: "POST", headers, body });
    expect([made.status, await made.json()]).toMatchObject([201, { told: "ZHANG 张伟!" }]);
    const found = await fetch(`${server.url}/api/v1/note?search=zw`, { headers });
    expect(await found.json()).toMatchObject({ data: [{ told: "ZHANG 张伟!" }] });
    await expect.poll(() => called, { timeout: 20_000 }).toHaveLength(1);
    expect(called).toEqual([["hook.example.com", "/told", { text: "ZHANG 张伟! 8" }]]);
    await expect.poll(() => box.mails, { timeout: 20_000 }).toHaveLength(1);
    expect(box.mails[0]).toMatch(/^To: someone@example\.com/m);
  } finally {
    expect(await server.end()).toBe(0);
  }
}, 120_000);
