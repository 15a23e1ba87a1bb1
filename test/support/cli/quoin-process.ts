import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly cwd?: string;
}

export interface QuoinProcess extends Disposable {
  /** Runs the command to its end. */
  run(args: readonly string[], options?: RunOptions): Promise<Ended>;
  /** Starts the server and resolves with its address; `end` sends it the signal of a stop and gives its exit code. */
  serve(
    args: readonly string[],
    options?: RunOptions,
  ): Promise<{ url: string; end(signal?: NodeJS.Signals): Promise<number> }>;
}

/** The `quoin` command as people run it, a process of its own: bundled once, since reading its sources anew takes longer than it runs. */
export function bundleQuoin(): QuoinProcess {
  // Inside the repository, because packages that are not bundled are found from there.
  const folder = `${root}node_modules/.quoin-test-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [`${root}scripts/bundle.mjs`, folder], { cwd: root });
  if (status !== 0) throw new Error(`The command could not be bundled: ${stderr.toString()}`);
  const program = `${folder}/quoin.mjs`;
  const start = (args: readonly string[], { env = {}, cwd = root }: RunOptions): ChildProcess =>
    spawn(process.execPath, [program, ...args], {
      cwd,
      detached: true,
      stdio: ["pipe", "pipe", "pipe"],
      env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", UV_THREADPOOL_SIZE: "8", ...env },
    });
  return {
    run: (args, options = {}) =>
      new Promise((resolve, reject) => {
        const child = start(args, options);
        let [out, err] = ["", ""];
        child.stdout?.on("data", (chunk: Buffer) => (out += chunk.toString()));
        child.stderr?.on("data", (chunk: Buffer) => (err += chunk.toString()));
        child.stdin?.end(options.input ?? "");
        child.once("error", reject);
        child.once("close", (code) => resolve({ code: code ?? -1, out, err }));
      }),
    serve: (args, options = {}) =>
      new Promise((resolve, reject) => {
        const child = start(["start", ...args], options);
        let text = "";
        child.stderr?.on("data", (chunk: Buffer) => (text += chunk.toString()));
        const ended = new Promise<number>((done) =>
          child.once("close", (code, signal) => done(code ?? (signal === null ? -1 : -2))),
        );
        void ended.then((code) => reject(new Error(`It ended with ${code}: ${text}`)));
        child.stdout?.on("data", (chunk: Buffer) => {
          text += chunk.toString();
          const url = /Quoin is at (http:\/\/[^\s"\\/]+)/.exec(text)?.[1];
          if (url !== undefined)
            resolve({
              url,
              end: (signal = "SIGTERM") => {
                child.kill(signal);
                return ended;
              },
            });
        });
      }),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
