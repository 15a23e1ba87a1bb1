import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TestClient } from "../server/test-client.ts";
import type { Login } from "./people.ts";
import { ADMIN } from "./people.ts";
import { PREPARED, QUOIN, ROOT } from "./places.ts";

export interface Crm {
  readonly url: string;
  /** The address that the server printed at its start; holds the setup token where one is needed. */
  readonly printed: string;
  /** What the server wrote, for reports of failures. */
  readonly output: () => string;
  /** A client of the API, signed in. */
  client(login?: Login): Promise<TestClient>;
  stop(): Promise<void>;
}

export interface CrmOptions {
  /** Start without anything, as on a fresh machine. */
  readonly empty?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built server as a process group of its own, over a data folder of its own, on a free port. */
export async function startCrm({ empty = false, env = {} }: CrmOptions = {}): Promise<Crm> {
  const data = mkdtempSync(join(tmpdir(), "quoin-journey-"));
  if (!empty) cpSync(PREPARED, data, { recursive: true });
  const child = spawn(process.execPath, [QUOIN, "start", "--port", "0", "--data", data], {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, UV_THREADPOOL_SIZE: "8", QUOIN_DATA: data, LOG_LEVEL: "warn", ...env },
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const stop = async (): Promise<void> => {
    await endGroup(child);
    rmSync(data, { recursive: true, force: true });
  };
  const printed = await addressOf(child, () => text).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const url = new URL(printed).origin;
  return {
    url,
    printed,
    output: () => text,
    client: (login = ADMIN) => new TestClient(url).signIn(login.email, login.password),
    stop,
  };
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  process.kill(-child.pid, "SIGKILL");
  await ended;
}

function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", () => {
      const found = /Quoin is at (http:[^"\s]+)/.exec(said())?.[1];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`The server ended with ${String(code)}: ${said()}`)));
  });
}
