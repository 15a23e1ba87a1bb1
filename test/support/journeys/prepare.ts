import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hashSources } from "../../../scripts/lib/sources.mjs";
import { ADMIN } from "./people.ts";
import { PREPARED, QUOIN } from "./places.ts";
import { runQuoin } from "./run-quoin.ts";

const STAMP = `${PREPARED}.stamp`;

/** Before the first journey: a workspace with a preset, its sample data and its administrator. Kept while it would come out the same. */
export default async function prepare(): Promise<void> {
  // Dates of sample data count from the day of installing.
  const today = new Date().toISOString().slice(0, 10);
  const command = createHash("sha256").update(readFileSync(QUOIN)).digest("hex");
  const stamp = `${today} ${command} ${hashSources(["templates"])}`;
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) return;
  rmSync(STAMP, { force: true });
  rmSync(PREPARED, { recursive: true, force: true });
  mkdirSync(PREPARED, { recursive: true });
  const setup = ["setup", "--email", ADMIN.email, "--name", ADMIN.name, "--password-file", "-", "--locale", "zh-CN"];
  await runQuoin(["--data", PREPARED, ...setup, "--template", "b2b-sales", "--sample-data"], `${ADMIN.password}\n`);
  writeFileSync(STAMP, stamp);
}
