// A workspace of the built server with its web app and a browser: for what is measured on the screen.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ask } from "./load.mjs";
import { withToken } from "./prepare.mjs";
import { output, ready, start, stop } from "./proc.mjs";

export const PROGRAM = fileURLToPath(new URL("../../dist/quoin.mjs", import.meta.url));
const PASSWORD = "correct horse battery staple 9";
const EMAIL = "admin@bench.example";

/** The browser to measure with: CHROMIUM, else the system's. Undefined: none, and nothing is measured on the screen. */
export const findChromium = () => [process.env.CHROMIUM, "/usr/bin/chromium"].find((path) => path && existsSync(path));

/**
 * Starts a new workspace with these documents published and a browser beside it, does `work` and ends both.
 * `work({ browser, origin, signIn })`; `signIn(context)` makes a browser context the administrator's.
 */
export async function withWeb({ port, program = PROGRAM, documents = [] }, work) {
  const executablePath = findChromium();
  const { chromium } = await import("@playwright/test");
  const folder = mkdtempSync(join(tmpdir(), "quoin-web-"));
  const data = join(folder, "data");
  const origin = `http://127.0.0.1:${port}`;
  let running;
  let browser;
  try {
    const passwords = join(folder, "password");
    writeFileSync(passwords, `${PASSWORD}\n`, { mode: 0o600 });
    const options = { env: { ...process.env, QUOIN_DATA: data } };
    const person = ["--email", EMAIL, "--name", "Admin", "--password-file", passwords];
    await output([program, "setup", ...person, "--template", "core"], options);
    const scopes = ["read", "write", "design"].flatMap((scope) => ["--scope", scope]);
    const token = await output([program, "token", "create", "--user", EMAIL, "--name", "bench", ...scopes], options);
    running = start([program, "start", "--port", String(port), "--data", data], { log: join(folder, "log") });
    await ready(running, `${origin}/api/health`);
    const headers = withToken(token);
    for (const [kind, key, document] of documents) {
      const path = `/api/v1/definitions/${kind}/${key}`;
      await ask(origin, { method: "PUT", path, headers, body: JSON.stringify(document) });
    }
    if (documents.length > 0)
      await ask(origin, { method: "POST", path: "/api/v1/definitions/publish", headers, body: "{}" });
    browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
    });
    const signIn = async (context) => {
      const answer = await context.request.post(`${origin}/api/auth/sign-in/email`, {
        data: { email: EMAIL, password: PASSWORD },
        headers: { origin },
      });
      if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}: ${await answer.text()}`);
    };
    return await work({ browser, origin, signIn });
  } finally {
    await browser?.close();
    if (running) await stop(running);
    rmSync(folder, { recursive: true, force: true });
  }
}
