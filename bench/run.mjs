// `npm run bench [-- --quick] [-- --only list,get] [-- --no-build] [-- --json FILE]`: see README.md.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compare } from "./lib/compare.mjs";
import { homeOf, prepareAll } from "./lib/keep.mjs";
import { startPostgres } from "./lib/postgres.mjs";
import { output } from "./lib/proc.mjs";
import { questions } from "./lib/questions.mjs";
import { gateTable, httpTables } from "./lib/report.mjs";
import { wholeTables } from "./lib/whole-report.mjs";
import { firstPage } from "./lib/page.mjs";
import { typing } from "./lib/typing.mjs";
import { findChromium } from "./lib/web.mjs";
import { changes, changeTable } from "./lib/change.mjs";
import { recompute, recomputeTable } from "./lib/recompute.mjs";
import { bulks, coldStarts, events, imports, memory } from "./lib/whole.mjs";
import { floor } from "./sides/floor.mjs";
import { product } from "./sides/product.mjs";
import { raw } from "./sides/raw.mjs";

const { values: given } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    "no-build": { type: "boolean", default: false },
    program: { type: "string" },
    only: { type: "string" },
    engine: { type: "string", default: "sqlite" },
    records: { type: "string" },
    changes: { type: "string" },
    base: { type: "string" },
    log: { type: "string", default: "0" },
    keep: { type: "string" },
    rounds: { type: "string" },
    ms: { type: "string" },
    json: { type: "string" },
    port: { type: "string", default: "4600" },
    better: { type: "string" },
    sync: { type: "string", default: "full" },
    "product-only": { type: "boolean", default: false },
  },
});
const { quick } = given;
const settings = {
  rows: Number(given.records ?? (quick ? 20_000 : 100_000)),
  rounds: Number(given.rounds ?? (quick ? 2 : 5)),
  ms: Number(given.ms ?? (quick ? 130 : 400)),
  connections: [1, 16],
  imported: 10_000,
  events: quick ? 300 : 1000,
  only: given.only?.split(","),
  engine: given.engine,
  log: Number(given.log),
};
settings.base = Math.min(settings.rows, Number(given.base ?? settings.rows));
if (!["full", "normal"].includes(given.sync)) throw new Error("--sync is full or normal.");
process.env.BENCH_SYNC = given.sync;
if (!["sqlite", "postgres"].includes(settings.engine)) throw new Error("--engine is sqlite or postgres.");
if (!(settings.rows >= 100 && settings.rows <= 1_000_000)) throw new Error("--records is from 100 to 1,000,000.");
const wants = (name) => !settings.only || settings.only.includes(name);
const root = fileURLToPath(new URL("../", import.meta.url));
/** Measured once with the scripts beside the research; not part of every run. */
const RIVALS =
  "Rivals, measured apart (README): Directus 12 on SQLite 8-19 ms of CPU per list, get or count, 20-24 per write, " +
  "39 per event, 206 CSV rows/s, 5.2 s to start, 267 MB idle, 9.1 MB of script on its first page.";
/** What is measured in a browser, where there is one. */
const SCREEN = { first: firstPage, typing };
const program = given.program ?? join(root, "dist/quoin.mjs");
const began = performance.now();
const say = (text) => process.stderr.write(`[${((performance.now() - began) / 1000).toFixed(0)} s] ${text}\n`);

if (!given["no-build"] && given.program === undefined) await output([join(root, "scripts/bundle.mjs")]);
const folder = mkdtempSync(join(tmpdir(), "quoin-bench-"));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

const port = Number(given.port);
const kept = given.keep === undefined ? undefined : homeOf(given.keep, settings);
const postgres = settings.engine === "postgres" ? await startPostgres(kept?.cluster) : undefined;
const better = postgres ? undefined : (given.better ?? process.env.BENCH_BETTER);
const names = ["floor_a", "raw", ...(better === undefined ? [] : ["floor_b"])];
const prepared = await prepareAll({ folder, kept, names, postgres, settings, port, program, say });
const q = questions(prepared.ids, settings.base);
const [file, rawFile, betterFile] = prepared.floors;
const servers = [
  product({ ...prepared, postgres }),
  floor({ name: "floor", port: port + 1, file, folder, postgres }),
  ...(better === undefined ? [] : [floor({ name: "better", port: port + 2, file: betterFile, folder, better })]),
];
const inProcess = await raw({ at: rawFile, q, postgres });
const results = { settings, machine: { cpus: cpus().length, model: cpus()[0]?.model, node: process.version } };
try {
  results.cold = await coldStarts(servers, quick ? 2 : 3);
  results.idle = await memory(servers);
  for (const server of servers) await server.prepare(q, wants("page") ? settings.rows : 0);
  say("measuring");
  Object.assign(results, await compare({ servers, raw: inProcess, settings, say }));
  if (given.json) writeFileSync(given.json, JSON.stringify(results, null, 1));
  const whole = { servers, rounds: Math.min(3, settings.rounds), say };
  if (wants("bulk")) results.bulk = await bulks(whole);
  if (wants("import")) results.import = await imports({ ...whole, count: settings.imported });
  if (wants("events")) results.events = await events({ ...whole, count: settings.events });
  results.peak = await memory(servers, "peak");
  const after = {
    server: servers[0],
    admin: prepared.admin,
    rows: settings.rows,
    only: given.changes?.split(","),
    say,
  };
  if (wants("recompute")) results.recompute = await recompute(after);
  if (wants("change")) results.changes = await changes(after);
  await Promise.all(servers.map((server) => server.stop()));
  const screen = settings.only ? settings.only.filter((name) => name in SCREEN) : Object.keys(SCREEN);
  results.screen = [];
  if (findChromium()) for (const name of screen) results.screen.push(await SCREEN[name](program));
  else if (screen.length > 0)
    results.screen.push({ text: "no Chromium: nothing was measured on the screen", missed: [] });
  say("screen");
} finally {
  await Promise.all(servers.map((server) => server.running && server.stop()));
  await inProcess.close();
  await postgres?.drop(prepared.dropped);
  await postgres?.stop();
}

const sides = servers.flatMap(({ name }) => [`${name} rest`, `${name} trpc`]);
const { text, missed } = gateTable(results.cells);
const whole = wholeTables(results);
const below = [...missed, ...whole.missed, ...results.screen.flatMap((one) => one.missed)];
console.log(
  [
    `## ${settings.engine}, ${settings.rows} records (filled at ${prepared.loadedPerSecond.toFixed(0)} a second), ${settings.rounds} rounds of ${settings.ms} ms; ${results.machine.cpus} cores, Node ${process.version}; the floor's commits ${given.sync === "full" ? "wait" : "do not wait"} for the disk; load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(" ")}\n`,
    httpTables(results.cells, [...sides, inProcess.name]),
    text,
    whole.text,
    ...(results.recompute ? [recomputeTable(results.recompute)] : []),
    ...(results.changes ? [changeTable(results.changes)] : []),
    ...results.screen.map(({ text: one }) => `${one}\n`),
    `answers compared: ${results.checked.join(", ")}`,
    below.length === 0 ? "every gate holds" : `below their gates:\n${below.map((one) => `- ${one}`).join("\n")}`,
    RIVALS,
  ].join("\n"),
);
if (given.json) writeFileSync(given.json, JSON.stringify(results, null, 1));
say("done");
