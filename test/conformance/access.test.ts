import { appRouter } from "@quoin/api";
import { ABILITIES } from "@quoin/definition";
import { describe, expect, test } from "vitest";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

const POLICIES: readonly string[] = ["public", "user", "session", ...ABILITIES];
const PUBLIC = ["session.me", "setup.createAdmin", "setup.status"];

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { meta?: { policy?: string }; type: string } }>,
);

describe("who may do what", () => {
  test("every procedure declares its policy, and the public ones are these", () => {
    expect(procedures.filter(([, { _def }]) => !POLICIES.includes(_def.meta?.policy ?? ""))).toEqual([]);
    expect(
      procedures
        .filter(([, { _def }]) => _def.meta?.policy === "public")
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(PUBLIC);
  });

  test("nobody signed in calls nothing but the public procedures", async () => {
    await using server = await startTestServer();
    const stranger = server.client();
    for (const [name, { _def }] of procedures) {
      if (PUBLIC.includes(name) || _def.type === "subscription") continue;
      const answer = await stranger.ask(
        _def.type === "mutation" ? "POST" : "GET",
        `/api/trpc/${name}`,
        _def.type === "mutation" ? { body: {} } : {},
      );
      expect([answer.status, (answer.json.error as unknown as { data: { code: string } }).data.code]).toEqual([
        401,
        "unauthenticated",
      ]);
    }
  });

  test("a user without abilities is refused every procedure that needs one", async () => {
    await using server = await startTestServer();
    await server.admin();
    const plain = await server.user("plain", []);
    for (const [name, { _def }] of procedures) {
      if (["public", "user", "session"].includes(_def.meta?.policy ?? "")) continue;
      const answer = await plain.ask(
        _def.type === "mutation" ? "POST" : "GET",
        `/api/trpc/${name}`,
        _def.type === "mutation" ? { body: {} } : {},
      );
      expect(answer.status).toBe(403);
    }
  });

  test("a role without fields or rows learns nothing of them", async () => {
    await using server = await startTestServer();
    await server.publish(SALES);
    const [admin, seller, reader] = [
      await server.admin(),
      await server.user("seller", ["seller"]),
      await server.user("reader", ["reader"]),
    ];
    const { json: company } = await admin.ask("POST", "/api/v1/company", { body: { name: "Acme", secret: "hidden" } });
    const { json: deal } = await admin.ask("POST", "/api/v1/deal", { body: { title: "Theirs", amount: 5 } });
    expect((await seller.ask("GET", `/api/v1/company/${String(company["id"])}`)).text).not.toContain("hidden");
    for (const query of ["secret=hidden", "sort=secret", "fields=secret"]) {
      const unknown = await seller.ask("GET", `/api/v1/company?${query.replace("secret", "secreX")}`);
      const unread = await seller.ask("GET", `/api/v1/company?${query}`);
      expect([unread.status, unread.text.replaceAll("secret", "secreX")]).toEqual([unknown.status, unknown.text]);
    }
    const [foreign, random] = [
      await seller.ask("GET", `/api/v1/deal/${String(deal["id"])}`),
      await seller.ask("GET", "/api/v1/deal/00000000-0000-7000-8000-000000000000"),
    ];
    expect([foreign.status, foreign.text]).toEqual([404, random.text]);
    expect((await seller.ask("GET", "/api/v1/deal?count=true")).json).toMatchObject({ data: [], count: 0 });
    expect(
      (await reader.ask("PATCH", `/api/v1/company/${String(company["id"])}`, { body: { city: "x" } })).status,
    ).toBeGreaterThanOrEqual(403);
    expect((await reader.ask("GET", "/api/v1/deal")).status).toBe(
      (await reader.ask("GET", "/api/v1/deal?sort=title")).status,
    );
    expect((await reader.trpc.session.me.query())?.permissions["deal"]).toBeUndefined();
  });

  test("a session changes things only from this site's pages; a token from anywhere", async () => {
    await using server = await startTestServer();
    await server.publish(SALES);
    const admin = await server.admin();
    for (const origin of ["https://evil.example", "null", null]) {
      expect((await admin.ask("POST", "/api/v1/company", { body: { name: "A" }, origin })).status).toBe(403);
      expect((await admin.ask("POST", "/api/trpc/notifications.markRead", { body: {}, origin })).status).toBe(403);
    }
    expect((await admin.ask("GET", "/api/v1/company", { origin: null })).status).toBe(200);
    const { secret } = await admin.trpc.tokens.create.mutate({ name: "t", scopes: ["read", "write"] });
    const script = server.client();
    script.token = secret;
    expect((await script.ask("POST", "/api/v1/company", { body: { name: "A" }, origin: null })).status).toBe(201);
  });

  test("a token does what its scopes say, is told once, and makes no tokens", async () => {
    await using server = await startTestServer();
    await server.publish(SALES);
    const admin = await server.admin();
    const { secret, token } = await admin.trpc.tokens.create.mutate({ name: "reading", scopes: ["read"] });
    const script = server.client();
    script.token = secret;
    expect((await script.ask("GET", "/api/v1/company")).status).toBe(200);
    expect((await script.ask("POST", "/api/v1/company", { body: { name: "A" } })).status).toBe(403);
    expect((await script.ask("POST", "/api/v1/definitions/publish", { body: {} })).status).toBe(403);
    await expect(script.trpc.users.list.query()).rejects.toMatchObject({ data: { code: "forbidden" } });
    await expect(script.trpc.tokens.create.mutate({ name: "x", scopes: ["admin"] })).rejects.toMatchObject({
      data: { code: "forbidden" },
    });
    expect(JSON.stringify(await admin.trpc.tokens.list.query({}))).not.toContain(secret.slice(-20));
    for (const wrong of [`${secret.slice(0, -1)}x`, secret.slice(0, 30), "quoin_x", ""]) {
      const other = server.client();
      other.token = wrong;
      expect((await other.ask("GET", "/api/v1/company")).status).toBe(401);
    }
    await admin.trpc.tokens.revoke.mutate({ id: token.id });
    expect((await script.ask("GET", "/api/v1/company")).status).toBe(401);
  });

  test("who may manage users lifts nobody above themselves", async () => {
    await using server = await startTestServer();
    await server.publish(SALES);
    const admin = await server.admin();
    const staff = await server.user("staff", ["staff"]);
    const me = (await admin.trpc.session.me.query())?.user.id ?? "";
    const refused = { data: { code: "forbidden" } };
    await expect(staff.trpc.users.setRoles.mutate({ id: staff.id, roles: ["admin"] })).rejects.toMatchObject(refused);
    await expect(
      staff.trpc.users.setRoles.mutate({ id: staff.id, roles: ["staff", "designer"] }),
    ).rejects.toMatchObject(refused);
    await expect(staff.trpc.users.resetPassword.mutate({ id: me, password: "taken over now" })).rejects.toMatchObject(
      refused,
    );
    await expect(
      staff.trpc.users.create.mutate({
        email: "x@example.com",
        name: "X",
        password: "a fine password",
        roles: ["admin"],
      }),
    ).rejects.toMatchObject(refused);
    expect(
      (
        await staff.trpc.users.create.mutate({
          email: "x@example.com",
          name: "X",
          password: "a fine password",
          roles: ["staff"],
        })
      ).id,
    ).toBeTruthy();
  });

  test("batches have an end, and unknown keys are named", async () => {
    await using server = await startTestServer();
    const admin = await server.admin();
    const many = Array.from({ length: 21 }, () => "session.me").join(",");
    expect((await admin.ask("GET", `/api/trpc/${many}?batch=1&input=%7B%7D`)).status).toBe(400);
    const wrong = await admin.ask("POST", "/api/trpc/settings.set", { body: { colour: "red" } });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining("/colour")]);
  });

  test("what nobody foresaw tells an id and no insides", async () => {
    await using server = await startTestServer();
    await server.publish(SALES);
    const admin = await server.admin();
    const { store } = server.server.workspace.services;
    const broken = Object.assign(new Error("SQLITE_ERROR: no such column secret_value"), { code: "SQLITE_ERROR" });
    Object.defineProperty(store.definitions, "versions", { value: () => Promise.reject(broken) });
    const rest = await admin.ask("GET", "/api/v1/definitions/versions");
    expect([rest.status, rest.json.error.code]).toEqual([500, "internal"]);
    const rpc = await admin.ask("GET", "/api/trpc/definitions.versions");
    for (const { text } of [rest, rpc]) {
      expect(text).not.toMatch(/secret_value|SQLITE|stack/);
      expect(text).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    }
  });
});
