import { describe, expect, test } from "vitest";
import { ADMIN, startTestServer } from "../support/server/start-test-server.ts";

describe("the first start", () => {
  test("of many who try at once one becomes the administrator", async () => {
    await using server = await startTestServer();
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) =>
        server.client().trpc.setup.createAdmin.mutate({ ...ADMIN, email: `admin${index}@example.com` }),
      ),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const reasons = tries.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
    expect(reasons).toMatchObject(Array.from({ length: 5 }, () => ({ data: { code: "already_done" } })));
    expect(await server.server.workspace.services.people.list()).toHaveLength(1);
    expect(await server.client().trpc.setup.status.query()).toEqual({ needed: false, needsToken: false });
  });

  test("where other machines reach it, the printed token is asked for", async () => {
    await using server = await startTestServer({ env: { HOST: "0.0.0.0" } });
    const { setupToken } = server.server;
    expect(setupToken).toMatch(/^[0-9a-f]{32}$/);
    expect(await server.client().trpc.setup.status.query()).toEqual({ needed: true, needsToken: true });
    await expect(server.client().trpc.setup.createAdmin.mutate(ADMIN)).rejects.toMatchObject({
      data: { code: "forbidden" },
    });
    await server.client().trpc.setup.createAdmin.mutate({ ...ADMIN, token: setupToken ?? "" });
    expect((await server.admin()).cookie).not.toBe("");
  });

  test("a page of another site cannot do it", async () => {
    await using server = await startTestServer();
    const answer = await server
      .client()
      .ask("POST", "/api/trpc/setup.createAdmin", { body: ADMIN, origin: "https://evil.example" });
    expect(answer.status).toBe(403);
    expect(await server.client().trpc.setup.status.query()).toMatchObject({ needed: true });
  });

  test("a weak password is refused by name", async () => {
    await using server = await startTestServer();
    await expect(server.client().trpc.setup.createAdmin.mutate({ ...ADMIN, password: "short" })).rejects.toMatchObject({
      data: { code: "validation", details: [{ path: "/password", code: "too_short" }] },
    });
  });
});
