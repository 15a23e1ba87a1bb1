// What a first visit to the built web app transfers, with an empty cache.
import { short, table } from "./report.mjs";
import { sleep } from "./proc.mjs";
import { withWeb } from "./web.mjs";

/** Script that a first page may transfer, kB. */
const GATE = 230;

/** Bytes over the wire by kind, number of requests, and the first contentful paint of one visit. */
async function visit(browser, origin) {
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

/** Gives the table of the first page and what is above its gate. */
export async function firstPage(program) {
  const found = await withWeb({ port: 4650, program }, async ({ browser, origin }) => {
    // The first makes the server compress its files, quickly for this visit and then as well as can be for all others.
    await visit(browser, origin);
    await sleep(5000);
    return visit(browser, origin);
  });
  const kB = (bytes) => short(bytes / 1000);
  const ok = found.Script / 1000 <= GATE;
  const rows = [
    ["script, kB", kB(found.Script), `≤ ${GATE}`, ok ? "holds" : "MISSED"],
    ["styles, kB", kB(found.Stylesheet), "-", ""],
    ["fonts, kB", kB(found.Font), "-", ""],
    ["other, kB", kB(found.other), "-", ""],
    ["requests", found.requests, "-", ""],
    ["first contentful paint, ms", short(found.paint), "-", ""],
  ];
  return {
    text: table(["first page (sign-in), as transferred", "", "gate", "verdict"], rows),
    missed: ok ? [] : [`first page: ${kB(found.Script)} kB of script of ${GATE}`],
  };
}
