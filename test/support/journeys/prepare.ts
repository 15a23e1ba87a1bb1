import { mkdirSync, rmSync } from "node:fs";
import { ADMIN } from "./people.ts";
import { PREPARED } from "./places.ts";
import { runQuoin } from "./run-quoin.ts";

/** Before the first journey: a workspace with a preset, its sample data and its administrator. */
export default async function prepare(): Promise<void> {
  rmSync(PREPARED, { recursive: true, force: true });
  mkdirSync(PREPARED, { recursive: true });
  const setup = ["setup", "--email", ADMIN.email, "--name", ADMIN.name, "--password-file", "-", "--locale", "zh-CN"];
  await runQuoin(["--data", PREPARED, ...setup, "--template", "b2b-sales", "--sample-data"], `${ADMIN.password}\n`);
}
