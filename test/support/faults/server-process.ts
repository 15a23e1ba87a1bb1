import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

export interface ServerProcess extends AsyncDisposable {
  readonly url: string;
  /** Ends it as a power cut would: no signal handler, no last write. */
  kill(): Promise<void>;
}

const START = ["apps/cli/src/main.ts", "start", "--port", "0"];
const START_OUTSIDE = ["test/support/faults/serve-outside.ts"];

/**
 * Starts the server as a process of its own over a data folder, on a free port, and waits until it answers. With `outside` its rules
 * may call 127.0.0.9.
 */
export async function startProcess(
  data: string,
  env: Readonly<Record<string, string>> = {},
  { outside = false } = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", ...(outside ? START_OUTSIDE : START)], {
    cwd: root,
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, UV_THREADPOOL_SIZE: "8", PORT: "0", QUOIN_DATA: data, LOG_LEVEL: "info", ...env },
  });
  const url = await firstAddress(child);
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    process.kill(-child.pid, "SIGKILL");
    await ended;
  };
  return { url, kill, [Symbol.asyncDispose]: kill };
}

function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`The server ended with ${String(code)}: ${text}`)));
  });
}
