// `node bench/page.mjs`: what a first visit to the built web app transfers, in headless Chromium with an empty cache.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { output, ready, start, stop } from "./lib/proc.mjs";
import { short, table } from "./lib/report.mjs";

/** Script that a first page may transfer, kB. */
const GATE = 230;
const program = fileURLToPath(new URL("../dist/quoin.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "quoin-page-"));
const data = join(folder, "data");
const origin = "http://127.0.0.1:4650";

/** Bytes over the wire by kind, number of requests, and the first contentful paint of one visit. */
async function visit(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  const kinds = new Map();
  const bytes = { Script: 0, Stylesheet: 0, Font: 0, other: 0 };
  let requests = 0;
  network.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    bytes[kind in bytes ? kind : "other"] += encodedDataLength;
    requests += 1;
  });
  await page.goto(origin, { waitUntil: "networkidle" });
  const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN);
  await context.close();
  return { ...bytes, requests, paint };
}

let running;
let browser;
try {
  const passwords = join(folder, "password");
  writeFileSync(passwords, "correct horse battery staple 9\n", { mode: 0o600 });
  const person = ["--email", "admin@bench.example", "--name", "Admin", "--password-file", passwords];
  await output([program, "setup", ...person, "--template", "core"], { env: { ...process.env, QUOIN_DATA: data } });
  running = start([program, "start", "--port", "4650", "--data", data], { log: join(folder, "log") });
  await ready(running, `${origin}/api/health`);
  browser = await chromium.launch({
    ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
  // The first makes the server compress its files; it compresses each once.
  await visit(browser);
  const found = await visit(browser);
  const kB = (bytes) => short(bytes / 1000);
  const rows = [
    ["script, kB", kB(found.Script), `≤ ${GATE}`, found.Script / 1000 <= GATE ? "holds" : "MISSED"],
    ["styles, kB", kB(found.Stylesheet), "-", ""],
    ["fonts, kB", kB(found.Font), "-", ""],
    ["other, kB", kB(found.other), "-", ""],
    ["requests", found.requests, "-", ""],
    ["first contentful paint, ms", short(found.paint), "-", ""],
  ];
  console.log(table(["first page (sign-in), as transferred", "", "gate", "verdict"], rows));
} finally {
  await browser?.close();
  if (running) await stop(running);
  rmSync(folder, { recursive: true, force: true });
}
