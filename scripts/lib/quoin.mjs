import { existsSync } from "node:fs";
import { ensureBuilt } from "./build.mjs";
import { foreground } from "./foreground.mjs";
import { ensureInstalled } from "./install.mjs";
import { NODE_FLAGS } from "./node-flags.mjs";
import { at } from "./paths.mjs";
import { say } from "./say.mjs";

/** Every use of SQLite, files and password hashing takes one of libuv's threads; the default of 4 is filled by SQLite alone. */
const THREADS = "8";

/** Brings packages and builds up to date, runs the `quoin` command with `args` and resolves to its exit code. */
export async function quoin(args) {
  await ensureInstalled();
  const code = await ensureBuilt();
  if (code !== 0) return code;
  const program = at("dist", "quoin.mjs");
  if (!existsSync(program)) {
    say("There is no dist/quoin.mjs and no apps/cli/src/main.ts to make it from.");
    return 1;
  }
  const env = { ...process.env, UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? THREADS };
  return foreground([...NODE_FLAGS, program, ...args], { env });
}
