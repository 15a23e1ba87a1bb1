import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { AppError } from "@quoin/definition";

/** Whether a folder is there. Throws where something else is, or where it cannot be looked at. */
function isThere(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found !== undefined && !found.isDirectory()) throw new Error(`${folder} is no folder`);
  return found !== undefined;
}

/** Part by part: Node's own way to make all of them at once never returns below /proc. */
function make(folder: string): void {
  if (isThere(folder)) return;
  make(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process made it a moment ago.
    if (!isThere(folder)) throw error;
  }
}

/**
 * Makes a folder, with those above it, for its owner only, where it is missing. Throws `configuration` where it cannot be made or
 * written: one line that names the variable.
 */
export function makeFolder(folder: string, variable: string): void {
  try {
    make(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("configuration", `${variable} (${folder}) cannot be made or written: ${why}.`, { cause });
  }
}
