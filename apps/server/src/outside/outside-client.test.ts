import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicOnly } from "./address-rule.ts";
import { createOutsideClient } from "./outside-client.ts";

let server: Server;
let port = 0;
const hits: string[] = [];
const headersSeen: Record<string, unknown>[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    hits.push(request.url ?? "");
    headersSeen.push(request.headers);
    if (request.url === "/inside") return response.writeHead(302, { location: "http://169.254.169.254/latest" }).end();
    if (request.url === "/round") return response.writeHead(302, { location: "/round" }).end();
    if (request.url === "/large") return response.end("x".repeat(2 * 1024 * 1024));
    if (request.url === "/moved") return response.writeHead(303, { location: "/here" }).end();
    return response.end("hello");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const call = (url: string) => ({
  url,
  method: "POST",
  headers: { "x-api-key": "secret", "Idempotency-Key": "theirs" },
  body: "{}",
});
/** The rule of tests: this very server and nothing else. */
const near = () =>
  createOutsideClient({
    allows: (address) => address === "127.0.0.1",
    ports: (number) => number === port,
    timeout: 3_000,
  });

describe("the way out", () => {
  test.each([
    "127.0.0.1",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "198.18.0.1",
    "192.0.2.1",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::7f00:1",
    "fe80::1",
    "fc00::1",
    "2002:7f00:1::",
    "2001:db8::1",
    "ff02::1",
    "not an address",
  ])("never to %s", (address) => expect(publicOnly(address)).toBe(false));

  test.each(["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111"])("to %s", (address) =>
    expect(publicOnly(address)).toBe(true),
  );

  test.each([
    "http://127.0.0.1/",
    "http://localhost/",
    "http://localhost./",
    "http://0x7f.1/",
    "http://2130706433/",
    "http://0177.0.0.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://①②⑦.0.0.1/",
    "gopher://example.com/",
    "file:///etc/passwd",
    "http://user:pass@example.com/",
    "http://example.com:22/",
    "http://example.com:6379/",
    "nonsense",
  ])("refuses %s before anything is sent", async (url) => {
    const client = createOutsideClient({ timeout: 2_000 });
    await expect(client.send(call(url))).rejects.toMatchObject({ code: "blocked_address" });
    await client.close();
  });

  test("asks again at every redirect, and stops going in circles", async () => {
    const client = near();
    await expect(client.send(call(`http://127.0.0.1:${port}/inside`))).rejects.toMatchObject({
      code: "blocked_address",
    });
    await expect(client.send(call(`http://127.0.0.1:${port}/round`))).rejects.toMatchObject({ code: "unavailable" });
    await client.close();
  });

  test("sends our own key, follows within the site, and refuses endless answers", async () => {
    const client = near();
    expect(await client.send(call(`http://127.0.0.1:${port}/moved`), "key-1")).toEqual({ status: 200, body: "hello" });
    expect(headersSeen.at(-1)).toMatchObject({ "idempotency-key": "key-1", "x-api-key": "secret" });
    await expect(client.send(call(`http://127.0.0.1:${port}/large`))).rejects.toMatchObject({ code: "too_large" });
    await client.close();
  });
});
