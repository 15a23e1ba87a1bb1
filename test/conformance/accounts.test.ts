import { tablesOf } from "@quoin/api";
import { describe, expect, test } from "vitest";
import { ADMIN, startTestServer } from "../support/server/start-test-server.ts";

const tryPassword = { email: ADMIN.email, password: "not the password" };

describe("accounts", () => {
  test("nobody signs up", async () => {
    await using server = await startTestServer();
    const answer = await server
      .client()
      .ask("POST", "/api/auth/sign-up/email", { body: { ...ADMIN, email: "new@example.com" } });
    expect(answer.status).toBe(400);
    expect(await server.server.workspace.services.people.list()).toEqual([]);
  });

  test("passwords are kept as argon2id with the set cost", async () => {
    await using server = await startTestServer();
    await server.admin();
    const { password } = await tablesOf(server.server.workspace.services.store.db)
      .selectFrom("quoin_account")
      .select("password")
      .executeTakeFirstOrThrow();
    expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("the session's cookie is not for scripts, and Secure behind https", async () => {
    await using server = await startTestServer();
    await server.admin();
    const plain = await server
      .client()
      .ask("POST", "/api/auth/sign-in/email", { body: { email: ADMIN.email, password: ADMIN.password } });
    expect(plain.headers.getSetCookie().join()).toMatch(/HttpOnly/i);
    expect(plain.headers.getSetCookie().join()).toMatch(/SameSite=Lax/i);
    await using secure = await startTestServer({ env: { QUOIN_URL: "https://crm.example.com" } });
    await secure.server.workspace.services.people.createFirstAdmin(ADMIN);
    const answer = await secure.client().ask("POST", "/api/auth/sign-in/email", {
      body: { email: ADMIN.email, password: ADMIN.password },
      origin: "https://crm.example.com",
    });
    expect(answer.headers.getSetCookie().join()).toMatch(/Secure/);
    expect(answer.headers.get("strict-transport-security")).toContain("max-age");
  });

  test("wrong passwords make one address wait, whatever it claims to be; others still come in", async () => {
    await using server = await startTestServer();
    await server.admin();
    const statuses: number[] = [];
    for (let index = 0; index < 6; index += 1) {
      const headers = { "x-forwarded-for": `203.0.113.${index}`, "x-quoin-address": `203.0.113.${index}` };
      statuses.push(
        (await server.client().ask("POST", "/api/auth/sign-in/email", { body: tryPassword, headers })).status,
      );
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test("a disabled user's session and tokens end at the next request, and signing in fails", async () => {
    await using server = await startTestServer();
    const admin = await server.admin();
    const seller = await server.user("seller", []);
    const { secret } = await seller.trpc.tokens.create.mutate({ name: "t", scopes: ["read"] });
    expect((await seller.trpc.session.me.query())?.user.name).toBe("seller");
    await admin.trpc.users.disable.mutate({ id: seller.id, disabled: true });
    expect(await seller.trpc.session.me.query()).toBeNull();
    const byToken = server.client();
    byToken.token = secret;
    expect((await byToken.ask("GET", "/api/v1/jobs/x")).status).toBe(401);
    await expect(server.client().signIn("seller@example.com", "password of seller!")).rejects.toThrow(
      "Signing in gave",
    );
  });

  test("changing the password can end the other sessions; sessions are listed and revoked", async () => {
    await using server = await startTestServer();
    const first = await server.admin();
    const second = await server.client().signIn(ADMIN.email, ADMIN.password);
    const sessions = await first.ask("GET", "/api/auth/list-sessions");
    expect(JSON.parse(sessions.text)).toHaveLength(2);
    const body = { currentPassword: ADMIN.password, newPassword: "another good password", revokeOtherSessions: true };
    expect((await first.ask("POST", "/api/auth/change-password", { body })).status).toBe(200);
    expect(await second.trpc.session.me.query()).toBeNull();
    expect(await first.trpc.session.me.query()).not.toBeNull();
  });

  test("the last administrator cannot be disabled or lose the role", async () => {
    await using server = await startTestServer();
    const admin = await server.admin();
    const me = await admin.trpc.session.me.query();
    const id = me?.user.id ?? "";
    await expect(admin.trpc.users.disable.mutate({ id, disabled: true })).rejects.toMatchObject({
      data: { code: "conflict" },
    });
    await expect(admin.trpc.users.setRoles.mutate({ id, roles: [] })).rejects.toMatchObject({
      data: { code: "conflict" },
    });
    expect((await admin.trpc.session.me.query())?.abilities).toContain("admin");
  });
});
