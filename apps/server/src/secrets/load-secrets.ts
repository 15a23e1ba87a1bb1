import { randomBytes } from "node:crypto";
import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { AppError } from "@quoin/definition";
import { makeFolder } from "../env/make-folder.ts";
import type { Secrets } from "./secrets.ts";

const NAMES = ["session", "encryption", "signature"] as const;
const makeKey = (): string => randomBytes(32).toString("base64url");
const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

/** Makes the file if there is none; of two processes that try, one makes it and both read it. */
function ensure(file: string): void {
  makeFolder(dirname(file), "QUOIN_SECRET_FILE");
  const made = `${JSON.stringify({ session: makeKey(), encryption: makeKey(), signature: makeKey() } satisfies Secrets, null, 2)}\n`;
  try {
    writeFileSync(file, made, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (codeOf(error) === "EEXIST") return;
    // There was none: what a full disk left of ours would be in the way of every later start.
    rmSync(file, { force: true });
    throw error;
  }
}

/** The keys of the file; made once, readable by its owner only. Throws `configuration` for a file that is no such thing: a new one would make all sessions and encrypted values worthless. */
export function loadSecrets(file: string): Secrets {
  const refuse = (why: string, cause?: unknown): never => {
    throw new AppError("configuration", `QUOIN_SECRET_FILE (${file}) ${why}.`, { cause });
  };
  try {
    ensure(file);
    const stats = statSync(file);
    if (!stats.isFile()) return refuse("is no ordinary file");
    const secrets = JSON.parse(readFileSync(file, "utf8")) as Partial<Secrets>;
    const missing = NAMES.find((name) => typeof secrets[name] !== "string" || secrets[name].length < 32);
    if (missing !== undefined) return refuse(`has no key "${missing}"`);
    // Only what is known to be ours is closed to others: a wrong path must not change somebody else's file.
    if ((stats.mode & 0o077) !== 0) chmodSync(file, 0o600);
    return secrets as Secrets;
  } catch (error) {
    if (error instanceof AppError) throw error;
    return refuse("cannot be read or made", error);
  }
}
