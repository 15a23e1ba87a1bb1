import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { dropTestDatabase } from "./test-database.ts";

/** A path in a new directory that goes when the test ends. */
export function tempFile(name = "store.sqlite"): string {
  const directory = mkdtempSync(join(tmpdir(), "quoin-"));
  const file = join(directory, name);
  onTestFinished(async () => {
    await dropTestDatabase(file);
    rmSync(directory, { recursive: true, force: true });
  });
  return file;
}
