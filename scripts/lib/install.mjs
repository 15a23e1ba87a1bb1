import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { at } from "./paths.mjs";
import { runNpm } from "./run.mjs";
import { say, since } from "./say.mjs";

const LOCK = at("package-lock.json");
const INSTALLED = at("node_modules", ".package-lock.json");
const RECORD = at("node_modules", ".quoin-lock");

const hashOf = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");

const record = (hash) => {
  mkdirSync(dirname(RECORD), { recursive: true });
  writeFileSync(RECORD, hash);
};

/**
 * True when what npm says it installed covers what the lock file asks for.
 * Optional packages count only by version: those of other systems are rightly absent.
 */
export function covers(wanted, installed) {
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === "" || !path.includes("node_modules/")) return true;
    const found = installed.packages[path];
    if (!found) return entry.optional === true || entry.devOptional === true;
    return entry.link === true || found.version === entry.version;
  });
}

/** Is node_modules what package-lock.json says? Also recognises an install made by hand with npm. */
function isInstalled(hash) {
  if (!existsSync(INSTALLED)) return false;
  if (existsSync(RECORD) && readFileSync(RECORD, "utf8") === hash) return true;
  const parse = (file) => JSON.parse(readFileSync(file, "utf8"));
  if (!covers(parse(LOCK), parse(INSTALLED))) return false;
  record(hash);
  return true;
}

/** Installs the packages when the lock file changed since the last time. Ends the process when that fails. */
export async function ensureInstalled() {
  const hash = hashOf(LOCK);
  if (isInstalled(hash)) return;
  const start = Date.now();
  say(
    "Installing packages. The first time takes one to four minutes: sqlite3 is compiled where its binary cannot be downloaded.",
  );
  const code = await runNpm(["ci", "--no-audit", "--no-fund"]);
  if (code !== 0) {
    say(
      "npm ci failed (its reason is above). sqlite3 needs either open internet, to download its binary, or python3, make and g++.",
    );
    process.exit(code);
  }
  record(hash);
  say(`Packages installed in ${since(start)}.`);
}
