import { spawn } from "node:child_process";
import { QUOIN, ROOT } from "./places.ts";

/** Runs the `quoin` command to its end; throws what it said when it failed. */
export function runQuoin(args: readonly string[], input = ""): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [QUOIN, ...args], {
      cwd: ROOT,
      env: { ...process.env, UV_THREADPOOL_SIZE: "8", LOG_LEVEL: "silent" },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(said) : reject(new Error(`quoin ${args.join(" ")} ended with ${String(code)}: ${said}`)),
    );
    child.stdin.end(input);
  });
}
