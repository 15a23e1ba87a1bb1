import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer } from "../support/server/start-test-server.ts";

const web = mkdtempSync(join(tmpdir(), "quoin-web-"));
const script = `console.log(${JSON.stringify("quoin ".repeat(500))});`;

beforeAll(() => {
  mkdirSync(join(web, "assets"));
  writeFileSync(
    join(web, "index.html"),
    '<!doctype html><meta name="csp-nonce" content="__NONCE__"><script type="module" src="/assets/a.js"></script>',
  );
  writeFileSync(join(web, "assets", "a.js"), script);
});
afterAll(() => rmSync(web, { recursive: true, force: true }));

/** As a browser sends it, without fetch's own decoding. */
const raw = (
  url: string,
  headers: Record<string, string>,
): Promise<{ headers: Record<string, unknown>; body: Buffer }> =>
  new Promise((resolve, reject) => {
    request(url, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => resolve({ headers: answer.headers, body: Buffer.concat(chunks) }));
    })
      .once("error", reject)
      .end();
  });

describe("headers and the web app", () => {
  test.each([
    "/",
    "/some/page",
    "/assets/a.js",
    "/api/health",
    "/api/v1/nothing",
    "/api/trpc/nothing.here",
    "/api/auth/nothing",
    "/api/nothing",
  ])("%s is guarded", async (path) => {
    await using server = await startTestServer({ web });
    const { headers } = await server.client().ask("GET", path);
    const csp = headers.get("content-security-policy") ?? "";
    expect(csp).toContain("script-src 'self';");
    expect(csp).toMatch(/style-src 'self' 'nonce-[A-Za-z0-9+/=]{24}'/);
    expect(csp).not.toContain("unsafe");
    expect(csp).toContain("frame-ancestors 'none'");
    // Sounds and films of fields are played; no page is framed, PDFs are drawn by the app.
    expect(csp).toContain("media-src 'self'");
    expect(csp).not.toContain("frame-src");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-powered-by")).toBeNull();
  });

  test("each page has its own nonce, the same in its header", async () => {
    await using server = await startTestServer({ web });
    const [one, two] = await Promise.all([server.client().ask("GET", "/"), server.client().ask("GET", "/company/1")]);
    const nonce = /content="([^"]+)"/.exec(one.text)?.[1] ?? "";
    expect(one.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
    expect(one.headers.get("cache-control")).toBe("no-store");
    expect(two.text).not.toContain(nonce);
    expect(one.text).not.toContain("__NONCE__");
  });

  test("hashed files are compressed and kept for ever; missing ones are missing", async () => {
    await using server = await startTestServer({ web });
    const { headers, body } = await raw(`${server.url}/assets/a.js`, { "accept-encoding": "gzip, br" });
    expect(headers["content-encoding"]).toBe("br");
    expect(headers["cache-control"]).toContain("immutable");
    expect(brotliDecompressSync(body).toString()).toBe(script);
    expect((await server.client().ask("GET", "/assets/gone.js")).status).toBe(404);
  });

  test.each(["/hooks/x", "/hooks", "/f/x", "/F/x/y", "/mcp"])("%s is no page of the app", async (path) => {
    await using server = await startTestServer({ web });
    for (const method of ["GET", "POST"]) {
      const { status, json } = await server.client().ask(method, path);
      expect([method, status, json.error.code]).toEqual([method, 404, "not_found"]);
    }
    expect((await server.client().ask("GET", "/firms")).status).toBe(200);
  });

  test("a server of this machine answers to this machine's names only", async () => {
    await using server = await startTestServer({ web });
    const { headers, body } = await raw(`${server.url}/api/health`, { host: "evil.example" });
    expect(body.toString()).toContain("forbidden");
    expect(headers["content-security-policy"]).toBeDefined();
  });

  test("a port in use ends the start with one line", async () => {
    await using server = await startTestServer();
    await expect(startTestServer({ env: { PORT: String(server.server.port) } })).rejects.toMatchObject({
      code: "configuration",
      message: expect.stringMatching(/^Port \d+ on 127\.0\.0\.1 is in use already: .*$/),
    });
  });

  test("health says little", async () => {
    await using server = await startTestServer();
    const { json } = await server.client().ask("GET", "/api/health");
    expect(Object.keys(json).toSorted()).toEqual(["database", "pending", "status", "version"]);
    const jobs = Array.from({ length: 250 }, (_, i) => ({ kind: "nobody's", key: `n${i}`, payload: null }));
    await server.server.workspace.services.store.jobs.enqueueAll(jobs);
    const { json: later } = await server.client().ask("GET", "/api/health");
    // Jobs of its own come and go.
    expect(Number(later["pending"])).toBeGreaterThanOrEqual(250);
  });
});
