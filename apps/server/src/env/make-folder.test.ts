import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "quoin-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("makes what is missing, for its owner only, and leaves what is there", () => {
  const deep = join(folder, "a", "b", "c");
  makeFolder(deep, "QUOIN_DATA");
  makeFolder(deep, "QUOIN_DATA");
  expect(statSync(join(folder, "a")).mode & 0o777).toBe(0o700);
});

test.each(["/proc/quoin/data", "file/data", "file"])("says in one line why %s cannot be one", (place) => {
  writeFileSync(join(folder, "file"), "");
  const at = place.startsWith("/") ? place : join(folder, place);
  expect(() => makeFolder(at, "QUOIN_DATA")).toThrow(/^QUOIN_DATA \(.+\) cannot be made or written: [^\n]+$/);
});
