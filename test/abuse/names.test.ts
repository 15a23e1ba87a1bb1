import { afterAll, beforeAll, expect, test } from "vitest";
import { ABUSE } from "../support/abuse/abuse-set.ts";
import { startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import type { TestClient } from "../support/server/test-client.ts";

let server: TestServer;
let admin: TestClient;

beforeAll(async () => {
  server = await startTestServer();
  await server.publish(ABUSE);
  admin = await server.admin();
});
afterAll(() => server[Symbol.asyncDispose]());

/** Procedures that name people and things beside the records, and where the name stands. */
const NAMED: readonly (readonly [procedure: string, key: string, body: (name: string) => object])[] = [
  [
    "users.create",
    "name",
    (name) => ({ email: `a${name.codePointAt(0)}@b.co`, name, password: "correct horse battery" }),
  ],
  ["session.savePreferences", "name", (name) => ({ name })],
  ["teams.save", "name", (name) => ({ name, members: [] })],
  ["tokens.create", "name", (name) => ({ name, scopes: ["read"] })],
  ["views.saved.save", "name", (name) => ({ entity: "firm", name, state: {} })],
  ["settings.set", "companyName", (companyName) => ({ companyName })],
];

test.each(NAMED)("%s takes whole characters only, on one line, and names the place", async (procedure, key, body) => {
  for (const name of ["a\u0000b", "\ud83d", "a\udc69b", "a\nb", "\u007f"]) {
    const { status, text } = await admin.ask("POST", `/api/trpc/${procedure}`, { body: body(name) });
    expect([name, status]).toEqual([name, 400]);
    expect(text).toContain(`"path":"/${key}"`);
  }
  for (const name of ["王小明", "👩‍👩‍👧‍👦", "e\u0301", "مرحبا", "𠮷"])
    expect([name, (await admin.ask("POST", `/api/trpc/${procedure}`, { body: body(name) })).status]).toEqual([
      name,
      200,
    ]);
});
