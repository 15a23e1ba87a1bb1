import { appRouter, tablesOf } from "@quoin/api";
import { createLogger, parseEnv } from "@quoin/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ABUSE } from "../support/abuse/abuse-set.ts";
import { expectRefusal } from "../support/abuse/expect-refusal.ts";
import { ADMIN, startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import type { TestClient } from "../support/server/test-client.ts";

let server: TestServer;
let admin: TestClient;
let count = 0;

beforeAll(async () => {
  server = await startTestServer();
  await server.publish(ABUSE);
  admin = await server.admin();
});
afterAll(() => server[Symbol.asyncDispose]());

const someone = (roles: readonly string[] = ["plain"]) => server.user(`someone${(count += 1)}`, roles);
const byToken = (secret: string): TestClient => Object.assign(server.client(), { token: secret });

describe("what was taken away is gone with the next request", () => {
  test("a disabled user's sessions and tokens, on REST, on tRPC and as a stream", async () => {
    const user = await someone();
    const { secret } = await user.trpc.tokens.create.mutate({ name: "t", scopes: ["read", "write"] });
    const token = byToken(secret);
    for (const client of [user, token]) expect((await client.ask("GET", "/api/v1/jotting")).status).toBe(200);
    const stream = await fetch(`${server.url}/api/trpc/live.changes?input=%7B%7D`, {
      headers: { ...user.headers(null), accept: "text/event-stream" },
    });
    const ended = stream.text();
    await admin.trpc.users.disable.mutate({ id: user.id, disabled: true });
    for (const client of [user, token]) {
      expectRefusal(await client.ask("GET", "/api/v1/jotting"), "unauthenticated");
      expectRefusal(await client.ask("POST", "/api/v1/jotting", { body: { line: "x" } }), "unauthenticated");
      expect((await client.ask("GET", "/api/trpc/records.query?input=%7B%22entity%22%3A%22jotting%22%7D")).status).toBe(
        401,
      );
    }
    expect(await user.ask("GET", "/api/auth/get-session").then(({ text }) => text)).toBe("null");
    await admin.ask("POST", "/api/v1/jotting", { body: { line: "after" } });
    expect(await ended).not.toContain("jotting");
    const signIn = await server.client().ask("POST", "/api/auth/sign-in/email", {
      body: { email: `someone${count}@example.com`, password: `password of someone${count}!` },
    });
    expect(signIn.status).toBeGreaterThanOrEqual(400);
    expect(signIn.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]{10}/);
  });

  test("a role, for sessions, tokens and open streams", async () => {
    const user = await someone();
    const { secret } = await user.trpc.tokens.create.mutate({ name: "t", scopes: ["read", "write"] });
    const token = byToken(secret);
    const controller = new AbortController();
    const last = await server.server.workspace.services.store.log.lastPosition();
    const stream = await fetch(
      `${server.url}/api/trpc/live.changes?input=${encodeURIComponent(JSON.stringify({ lastEventId: String(last) }))}`,
      {
        headers: { ...user.headers(null), accept: "text/event-stream" },
        signal: controller.signal,
      },
    );
    let heard = "";
    const listening = (async () => {
      for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>)
        heard += new TextDecoder().decode(chunk);
    })().catch(() => undefined);
    await admin.trpc.users.setRoles.mutate({ id: user.id, roles: [] });
    for (const client of [user, token]) {
      expectRefusal(await client.ask("GET", "/api/v1/jotting"), "not_found");
      expectRefusal(await client.ask("POST", "/api/v1/jotting", { body: { line: "x" } }), "not_found", "forbidden");
    }
    await admin.ask("POST", "/api/v1/jotting", { body: { line: "after" } });
    await admin.trpc.users.setRoles.mutate({ id: user.id, roles: ["plain"] });
    const { json } = await admin.ask("POST", "/api/v1/jotting", { body: { line: "again" } });
    await expect.poll(() => heard, { timeout: 10_000 }).toContain(String(json["id"]));
    controller.abort();
    await listening;
    expect((await user.ask("GET", "/api/v1/jotting")).status).toBe(200);
  });

  test("a role's rights, when they are published differently", async () => {
    const user = await someone();
    expect((await user.ask("POST", "/api/v1/jotting", { body: { line: "x" } })).status).toBe(201);
    await server.publish({ role: { ...ABUSE.role, plain: { entities: { jotting: { read: true } } } } });
    expectRefusal(await user.ask("POST", "/api/v1/jotting", { body: { line: "x" } }), "forbidden");
    await server.publish({ role: ABUSE.role });
    expect((await user.ask("POST", "/api/v1/jotting", { body: { line: "x" } })).status).toBe(201);
  });

  test("a session at signing out, at a new password, and its token's text is worth nothing after", async () => {
    const user = await someone();
    const thief = server.client();
    const stolen = { cookie: user.cookie };
    expect((await thief.ask("GET", "/api/v1/jotting", { headers: stolen })).status).toBe(200);
    expect((await user.ask("POST", "/api/auth/sign-out", { body: {} })).status).toBe(200);
    expectRefusal(await thief.ask("GET", "/api/v1/jotting", { headers: stolen }), "unauthenticated");
    const again = await server.client().signIn(`someone${count}@example.com`, `password of someone${count}!`);
    await admin.trpc.users.resetPassword.mutate({ id: user.id, password: "quite another password" });
    expectRefusal(await again.ask("GET", "/api/v1/jotting"), "unauthenticated");
  });

  test("the database keeps no token that would open anything", async () => {
    const user = await someone();
    const { secret } = await user.trpc.tokens.create.mutate({ name: "t", scopes: ["read"] });
    const kept = JSON.stringify(
      await tablesOf(server.server.workspace.services.store.db).selectFrom("quoin_token").selectAll().execute(),
    );
    // The random part may itself hold or begin with an underscore.
    const random = secret.split("_").slice(2).join("_");
    expect(random.length).toBeGreaterThan(20);
    expect(kept).not.toContain(random);
  });
});

describe("sessions", () => {
  const SIGN_IN = "/api/auth/sign-in/email";

  test("are new at each sign-in: one that a stranger planted is not taken over", async () => {
    const user = await someone();
    const planted = user.cookie;
    const client = server.client();
    const answer = await client.ask("POST", SIGN_IN, {
      body: { email: `someone${count}@example.com`, password: `password of someone${count}!` },
      headers: { cookie: planted },
    });
    expect(answer.status).toBe(200);
    expect(client.cookie).not.toBe(planted);
    const forged = planted.replace(/=([^.%]{5})/, "=aaaaa");
    expectRefusal(
      await server.client().ask("GET", "/api/v1/jotting", { headers: { cookie: forged } }),
      "unauthenticated",
    );
  });

  test.each([
    ["another site", { origin: "https://evil.example" }],
    ["no site", { origin: null }],
    ["a hidden site", { origin: "null" }],
    ["a site whose name begins like ours", { origin: "http://127.0.0.1.evil.example" }],
    ["our host on another port", { origin: "http://127.0.0.1:1" }],
    ["ours, but fetched across sites", { headers: { "sec-fetch-site": "cross-site" } }],
  ])("change nothing from %s", async (_what, from) => {
    const before = (await admin.ask("GET", "/api/v1/jotting?count=exact")).json["count"];
    for (const [method, path, body] of [
      ["POST", "/api/v1/jotting", { line: "x" }],
      ["POST", "/api/v1/jotting/bulk", { items: [{ create: { line: "x" } }] }],
      ["PUT", "/api/v1/definitions/message/x", { body: { en: "x" } }],
      ["POST", "/api/v1/jotting/import", "line\nx\n"],
      ["POST", "/api/trpc/settings.set", { companyName: "Evil" }],
      ["POST", "/api/trpc/tokens.create", { name: "evil", scopes: ["admin"] }],
    ] as const) {
      const answer = await admin.ask(method, path, { body, ...from });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect((await admin.ask("GET", "/api/v1/jotting?count=exact")).json["count"]).toBe(before);
  });

  test("and reading never changes: mutations are not to be had by GET, nor by a disguised method", async () => {
    for (const name of ["settings.set", "tokens.create", "users.create", "records.write", "definitions.publish"]) {
      const answer = await admin.ask(
        "GET",
        `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify({ companyName: "Evil", name: "x", scopes: ["read"] }))}`,
        { origin: null },
      );
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
    const disguised = await admin.ask("GET", "/api/v1/jotting", {
      headers: { "x-http-method-override": "DELETE" },
      origin: null,
    });
    expect([disguised.status, Array.isArray(disguised.json.data)]).toEqual([200, true]);
    expect((await admin.trpc.settings.get.query()).companyName).not.toBe("Evil");
  });

  test.each([
    [{ email: { $gt: "" }, password: "x" }],
    [{ email: ["admin@example.com"], password: ADMIN.password }],
    [{ email: "admin@example.com' OR 1=1 --", password: "x" }],
    [{ email: ADMIN.email, password: { length: 20 } }],
    [{ email: ADMIN.email, password: "x".repeat(1_000_000) }],
    [{ email: ADMIN.email }],
    [{ email: `${ADMIN.email}\u0000`, password: ADMIN.password }],
  ])("are not to be had by %j", async (body) => {
    const client = server.client();
    const answer = await client.ask("POST", SIGN_IN, { body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await client.trpc.session.me.query()).toBeNull();
  });

  test("unknown people and wrong passwords get the same answer", async () => {
    await someone();
    const answer = async (email: string) => {
      const { status, text, headers } = await server
        .client()
        .ask("POST", SIGN_IN, { body: { email, password: "certainly not this one" } });
      return [status, text, headers.get("retry-after")];
    };
    expect(await answer("nobody@example.com")).toEqual(await answer(`someone${count}@example.com`));
  });

  test.each([
    "/sign-up/email",
    "/delete-user",
    "/change-email",
    "/link-social",
    "/sign-in/social",
    "/update-user",
    "/set-password",
    "/admin/create-user",
    "/verify-email",
    "/send-verification-email",
    "/unlink-account",
  ])("the account library's %s changes nobody's address, rights or existence", async (path) => {
    const user = await someone();
    const before = await admin.trpc.users.list.query();
    const body = {
      name: "Renamed",
      email: "evil@example.com",
      newEmail: "evil@example.com",
      newPassword: "evil password 123",
      password: "evil password 123",
      role: "admin",
      roles: ["admin"],
      disabled: false,
      emailVerified: true,
      userId: user.id,
      provider: "google",
      providerId: "credential",
      callbackURL: "https://evil.example",
    };
    await user.ask("POST", `/api/auth${path}`, { body });
    const after = await admin.trpc.users.list.query();
    const facts = (all: typeof before) => all.map(({ id, email, roles, disabled }) => ({ id, email, roles, disabled }));
    expect(facts(after)).toEqual(facts(before));
    expect((await user.trpc.session.me.query())?.abilities).toEqual([]);
  });

  test("a link for a new password leads to this server, whatever the request calls itself", async () => {
    await using own = await startTestServer({ env: { QUOIN_URL: "https://crm.example.com" } });
    await own.admin().catch(() => undefined);
    const disguises: readonly Record<string, string>[] = [
      { host: "evil.example" },
      { "x-forwarded-host": "evil.example" },
      { origin: "https://evil.example" },
    ];
    for (const headers of disguises) {
      await own.client().ask("POST", "/api/auth/request-password-reset", {
        body: { email: ADMIN.email, redirectTo: "https://evil.example/x" },
        headers,
        origin: null,
      });
      await own
        .client()
        .ask("POST", "/api/auth/request-password-reset", { body: { email: ADMIN.email }, headers, origin: null });
    }
    for (const { text } of await own.server.workspace.services.outbox.list({ limit: 50 })) {
      expect(text).toContain("https://crm.example.com");
      expect(text).not.toContain("evil");
    }
  });
});

describe("wrong passwords", () => {
  test("wait per account and address, across a batch of requests, and the owner still comes in from elsewhere", async () => {
    const user = await someone();
    const email = `someone${count}@example.com`;
    const wrong = () =>
      server.client().ask("POST", "/api/auth/sign-in/email", { body: { email, password: "wrong password" } });
    const statuses = (await Promise.all(Array.from({ length: 12 }, wrong))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(8);
    const right = await server
      .client()
      .ask("POST", "/api/auth/sign-in/email", { body: { email, password: `password of someone${count}!` } });
    expect(right.status).toBe(429);
    expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(0);
    // Who is in already stays in.
    expect((await user.ask("GET", "/api/v1/jotting")).status).toBe(200);
    const spelled = await server
      .client()
      .ask("POST", "/api/auth/sign-in/email", { body: { email: email.toUpperCase(), password: "wrong password" } });
    expect(spelled.status).toBe(429);
  });

  test("for one's own password change count too", async () => {
    const user = await someone();
    const tries = Array.from({ length: 12 }, (_, n) => n);
    const statuses: number[] = [];
    for (const n of tries)
      statuses.push(
        (
          await user.ask("POST", "/api/auth/change-password", {
            body: { currentPassword: `wrong number ${n}`, newPassword: "another good password" },
          })
        ).status,
      );
    expect(statuses.at(-1)).toBe(429);
  });
});

describe("tokens", () => {
  const procedures = Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { meta?: { policy?: string }; type: string } }>,
  ).filter(([, { _def }]) => _def.type !== "subscription");
  /** What a token with one scope only may reach at all. */
  const reach: Readonly<Record<string, (policy: string, changes: boolean) => boolean>> = {
    read: (policy, changes) => !changes && !["design", "admin", "users", "log", "session"].includes(policy),
    write: (policy, changes) => changes && !["design", "admin", "users", "log", "session"].includes(policy),
    design: (policy) => policy === "design",
    admin: (policy) => ["admin", "users", "log"].includes(policy),
  };

  test.each(["read", "write", "design", "admin"] as const)(
    "with the scope %s reach nothing of the other scopes, on any procedure",
    async (scope) => {
      const { secret } = await admin.trpc.tokens.create.mutate({ name: scope, scopes: [scope] });
      const client = byToken(secret);
      const wrong: unknown[] = [];
      for (const [name, { _def }] of procedures) {
        const policy = _def.meta?.policy ?? "";
        if (policy === "public") continue;
        const changes = _def.type === "mutation";
        const answer = await client.ask(
          changes ? "POST" : "GET",
          `/api/trpc/${name}`,
          changes ? { body: { "no such key": 1 } } : {},
        );
        const refused = answer.status === 403;
        if (refused === (reach[scope]?.(policy, changes) ?? false)) wrong.push([name, policy, answer.status]);
      }
      expect(wrong).toEqual([]);
    },
  );

  test.each<[string, string, string]>([
    ["GET", "/api/v1/jotting", "read"],
    ["POST", "/api/v1/jotting/query", "read"],
    ["GET", "/api/v1/jotting/x", "read"],
    ["GET", "/api/v1/jotting/x/history", "read"],
    ["GET", "/api/v1/jotting/export.csv", "read"],
    ["GET", "/api/v1/jobs/x", "read"],
    ["POST", "/api/v1/jotting", "write"],
    ["PATCH", "/api/v1/jotting/x", "write"],
    ["DELETE", "/api/v1/jotting/x", "write"],
    ["POST", "/api/v1/jotting/x/restore", "write"],
    ["POST", "/api/v1/jotting/x/revert", "write"],
    ["POST", "/api/v1/jotting/x/revert-bulk", "write"],
    ["POST", "/api/v1/jotting/bulk", "write"],
    ["POST", "/api/v1/jotting/import", "write"],
    ["GET", "/api/v1/definitions/entity/jotting", "design"],
    ["PUT", "/api/v1/definitions/entity/jotting", "design"],
    ["DELETE", "/api/v1/definitions/entity/jotting", "design"],
    ["POST", "/api/v1/definitions/plan", "design"],
    ["POST", "/api/v1/definitions/publish", "design"],
    ["GET", "/api/v1/definitions/versions", "design"],
    ["POST", "/api/v1/definitions/versions/1/publish", "design"],
  ])("%s %s needs the scope %s", async (method, path, scope) => {
    const others = (["read", "write", "design", "admin"] as const).filter((one) => one !== scope);
    const { secret, token } = await admin.trpc.tokens.create.mutate({ name: "others", scopes: others });
    expectRefusal(await byToken(secret).ask(method, path, method === "GET" ? {} : { body: {} }), "forbidden");
    expectRefusal(await server.client().ask(method, path, method === "GET" ? {} : { body: {} }), "unauthenticated");
    await admin.trpc.tokens.revoke.mutate({ id: token.id });
  });

  test.each(["in the address", "twice", "with another scheme", "as a cookie", "as a user name"])(
    "given %s open nothing",
    async (how) => {
      const { secret } = await admin.trpc.tokens.create.mutate({ name: "t", scopes: ["read"] });
      const client = server.client();
      const headers: Record<string, string> =
        how === "twice"
          ? { authorization: `Bearer ${secret}, Bearer ${secret}` }
          : how === "with another scheme"
            ? { authorization: `Basic ${Buffer.from(`${secret}:`).toString("base64")}` }
            : how === "as a cookie"
              ? { cookie: `quoin.session_token=${secret}` }
              : how === "as a user name"
                ? { "x-api-key": secret }
                : {};
      const path =
        how === "in the address" ? `/api/v1/jotting?access_token=${secret}&token=${secret}` : "/api/v1/jotting";
      expectRefusal(await client.ask("GET", path, { headers }), "unauthenticated");
    },
  );

  test("of a person are no one else's to see or revoke, and end with their time", async () => {
    const [one, two] = [await someone(), await someone()];
    const { token, secret } = await one.trpc.tokens.create.mutate({ name: "mine", scopes: ["read"], days: 1 });
    expect(JSON.stringify(await two.trpc.tokens.list.query({ all: true }))).not.toContain(token.id);
    await expect(two.trpc.tokens.revoke.mutate({ id: token.id })).rejects.toMatchObject({
      data: { code: "not_found" },
    });
    await tablesOf(server.server.workspace.services.store.db)
      .updateTable("quoin_token")
      .set({ expires_at: "2020-01-01T00:00:00.000Z" })
      .where("id", "=", token.id)
      .execute();
    expectRefusal(await byToken(secret).ask("GET", "/api/v1/jotting"), "unauthenticated");
  });
});

describe("more than one's own", () => {
  test.each<[string, (me: string) => unknown]>([
    ["session.savePreferences", () => ({ roles: ["admin"] })],
    ["session.savePreferences", () => ({ email: "x@example.com" })],
    ["session.savePreferences", () => ({ disabled: false, teams: ["admins"] })],
    ["users.update", (id) => ({ id, roles: ["admin"] })],
    ["users.setRoles", (id) => ({ id, roles: ["admin"] })],
    ["users.create", () => ({ email: "y@example.com", name: "Y", password: "a fine password", roles: ["admin"] })],
    ["tokens.create", () => ({ name: "x", scopes: ["read"], user: "someone-else" })],
    ["views.saved.save", () => ({ entity: "jotting", name: "x", state: {}, owner: "someone-else" })],
    ["records.write", () => ({ changes: [{ op: "create", entity: "jotting", values: {}, actor: { system: true } }] })],
    ["records.write", () => ({ changes: [{ op: "create", entity: "jotting", values: {} }], allowReadonly: true })],
    ["records.write", () => ({ changes: [{ op: "create", entity: "jotting", values: {} }], source: "system" })],
    ["records.write", () => ({ changes: [{ op: "create", entity: "jotting", id: "mine", values: {} }] })],
    ["records.write", () => ({ changes: [{ op: "create", entity: "jotting", values: { created_by: "x" } }] })],
  ])("%s gives nobody more than they have (%#)", async (name, body) => {
    const user = await someone();
    const answer = await user.ask("POST", `/api/trpc/${name}`, { body: body(user.id) });
    expect([400, 403]).toContain(answer.status);
    expect((await user.trpc.session.me.query())?.roles).toEqual(["plain"]);
  });

  test("another's saved view, jobs and notifications are not there", async () => {
    const [one, two] = [await someone(), await someone()];
    const saved = await one.trpc.views.saved.save.mutate({ entity: "jotting", name: "Mine", state: {} });
    const id = String((saved as { id: string }).id);
    expect(JSON.stringify(await two.trpc.views.saved.list.query({ entity: "jotting" }))).not.toContain(id);
    for (const body of [{ id, entity: "jotting", name: "Taken", state: {} }])
      expect((await two.ask("POST", "/api/trpc/views.saved.save", { body })).status).toBe(404);
    expect((await two.ask("POST", "/api/trpc/views.saved.remove", { body: { id } })).status).toBe(404);
    expect(JSON.stringify(await one.trpc.views.saved.list.query({ entity: "jotting" }))).toContain("Mine");
  });

  test("the definitions that everyone gets hold no addresses or texts that rules send", async () => {
    await server.publish({
      rule: {
        ...ABUSE.rule,
        hook: {
          entity: "deal",
          trigger: { type: "created" },
          steps: [{ id: "s", type: "call-webhook", settings: { url: "https://hooks.example.com/secret-canary" } }],
        },
      },
      message: { note: { subject: { en: "canary subject" }, body: { en: "canary body" } } },
    });
    const user = await someone();
    const told = await user.ask("GET", "/api/trpc/definitions.published");
    expect(told.status).toBe(200);
    expect(told.text).not.toMatch(/canary/);
    expect((await admin.ask("GET", "/api/trpc/definitions.published")).text).toContain("secret-canary");
    // The button that a person may press is still there to be drawn.
    expect((await (await someone(["seller"])).trpc.definitions.published.query()).set.rule["press"]?.trigger.type).toBe(
      "button",
    );
    await server.publish({ rule: ABUSE.rule, message: {} });
  });
});

describe("the first administrator", () => {
  test("is one, however many ask at once", async () => {
    await using fresh = await startTestServer();
    const ask = (n: number) =>
      fresh.client().ask("POST", "/api/trpc/setup.createAdmin", { body: { ...ADMIN, email: `a${n}@example.com` } });
    const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => ask(n)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(await fresh.server.workspace.services.people.list()).toHaveLength(1);
    expect((await ask(9)).status).toBe(409);
  });

  test("cannot be made by whom the setup token was not shown", async () => {
    const env = parseEnv({ PORT: "0", HOST: "0.0.0.0", QUOIN_DATA: server.data, LOG_LEVEL: "silent" });
    expect(createLogger(env).level).toBe("silent");
    await using open = await startTestServer({ env: { HOST: "0.0.0.0" } });
    for (const token of [undefined, "", "x", "0".repeat(32), null])
      expect(
        (
          await open.client().ask("POST", "/api/trpc/setup.createAdmin", {
            body: { ...ADMIN, ...(token === undefined ? {} : { token }) },
          })
        ).status,
      ).toBeGreaterThanOrEqual(400);
    expect(await open.client().trpc.setup.status.query()).toMatchObject({ needed: true, needsToken: true });
  });
});

describe("batches", () => {
  test("of more than twenty, of commas, and of names that there are not, end early", async () => {
    for (const names of [
      ",".repeat(5_000),
      Array.from({ length: 21 }, () => "session.me").join(","),
      "__proto__",
      "constructor.prototype",
      "records.__proto__",
      "records.query.call",
    ]) {
      const answer = await admin.ask("GET", `/api/trpc/${names}?batch=1&input=%7B%7D`);
      expect([400, 404, 413, 414, 207]).toContain(answer.status);
      expect(answer.text).not.toMatch(/node_modules|stack/);
    }
  });

  test("ask for each of their calls who calls", async () => {
    const user = await someone();
    const answer = await user.ask("GET", "/api/trpc/session.me,users.list,outbox.list?batch=1&input=%7B%7D");
    const codes = (JSON.parse(answer.text) as { error?: { data: { code: string } } }[]).map(
      ({ error }) => error?.data.code ?? "fine",
    );
    expect(codes).toEqual(["fine", "forbidden", "forbidden"]);
  });
});
