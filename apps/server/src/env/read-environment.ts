import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv as parseFile } from "node:util";
import type { Env } from "./env.ts";
import { parseEnv } from "./parse-env.ts";

/** The process's environment over that of `.env` in the folder. Throws `configuration`. */
export function readEnvironment(over: Readonly<Record<string, string | undefined>> = {}, folder = process.cwd()): Env {
  const file = join(folder, ".env");
  const kept = existsSync(file) ? parseFile(readFileSync(file, "utf8")) : {};
  const set = Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined));
  return parseEnv({ ...kept, ...process.env, ...set });
}
