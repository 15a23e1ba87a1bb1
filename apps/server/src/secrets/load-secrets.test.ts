import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadSecrets } from "./load-secrets.ts";

const folder = mkdtempSync(join(tmpdir(), "quoin-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** A disk of its own, that is soon full. Only root may make one. */
const small = join(folder, "small");
mkdirSync(small);
const hasDisk = spawnSync("mount", ["-t", "tmpfs", "-o", "size=8k", "tmpfs", small]).status === 0;
afterAll(() => hasDisk && spawnSync("umount", ["-l", small]));
const modeOf = (file: string) => statSync(file).mode & 0o777;

test("keys are made once and are their owner's only, also when the file was left open to others", () => {
  const file = join(folder, "made", "secret.json");
  const made = loadSecrets(file);
  expect(modeOf(file)).toBe(0o600);
  chmodSync(file, 0o644);
  expect(loadSecrets(file)).toEqual(made);
  expect(modeOf(file)).toBe(0o600);
});

test("a file that holds no keys is refused and left as it is", () => {
  const file = join(folder, "other.json");
  writeFileSync(file, "{}", { mode: 0o644 });
  expect(() => loadSecrets(file)).toThrow(/QUOIN_SECRET_FILE .* has no key/);
  expect(modeOf(file)).toBe(0o644);
});

test("what is no ordinary file is refused and left as it is", () => {
  const before = modeOf("/dev/null");
  expect(() => loadSecrets("/dev/null")).toThrow(/no ordinary file/);
  expect(modeOf("/dev/null")).toBe(before);
});

test.skipIf(!hasDisk)("a full disk leaves nothing that a later start would stumble over", () => {
  const [file, filler] = [join(small, "secret.json"), join(small, "filler")];
  expect(() => writeFileSync(filler, Buffer.alloc(16_384))).toThrow("ENOSPC");
  expect(() => loadSecrets(file)).toThrow(/cannot be read or made/);
  expect(readdirSync(small)).toEqual(["filler"]);
  rmSync(filler);
  expect(loadSecrets(file)).toEqual(loadSecrets(file));
});
