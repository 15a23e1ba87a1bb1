import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { at, commandOf } from "./paths.mjs";
import { runNode } from "./run.mjs";
import { say, since } from "./say.mjs";
import { hashSources } from "./sources.mjs";

/** What every build reads besides its own folders. */
const COMMON = ["packages", "package-lock.json", "scripts"];

/**
 * A build: what it is called, the file without which there is nothing to build, what it reads,
 * the folder it makes, the file that shows it was made, and how.
 */
const BUILDS = [
  {
    name: "the web app",
    entry: "apps/web/index.html",
    reads: ["apps/web", ...COMMON],
    output: "apps/web/dist",
    result: "index.html",
    make: () =>
      runNode([commandOf("vite", "vite", at("apps/web")), "build", "--logLevel", "warn"], { cwd: at("apps/web") }),
  },
  {
    name: "the server",
    entry: "apps/cli/src/main.ts",
    reads: ["apps/cli", "apps/server", ...COMMON],
    output: "dist",
    result: "quoin.mjs",
    make: () => runNode([at("scripts/bundle.mjs")]),
  },
];

const stampOf = (build) => at(build.output, ".sources");

const isFresh = (build, hash) =>
  existsSync(at(build.output, build.result)) &&
  existsSync(stampOf(build)) &&
  readFileSync(stampOf(build), "utf8") === hash;

/** Makes what changed since the last time; a part whose source is absent is left out. Resolves to an exit code. */
export async function ensureBuilt() {
  for (const build of BUILDS.filter(({ entry }) => existsSync(at(entry)))) {
    const hash = hashSources(build.reads);
    if (isFresh(build, hash)) continue;
    const start = Date.now();
    say(`Building ${build.name} …`);
    rmSync(stampOf(build), { force: true });
    const code = await build.make();
    if (code !== 0) {
      say(`Building ${build.name} failed (its reason is above).`);
      return code;
    }
    writeFileSync(stampOf(build), hash);
    say(`Built ${join(build.output, build.result)} in ${since(start)}.`);
  }
  return 0;
}
