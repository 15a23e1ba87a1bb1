// Processes of the benchmark: start, wait, what they use (from /proc), stop by their own id.
import { spawn } from "node:child_process";
import { openSync, readdirSync, readFileSync } from "node:fs";

/** CPU that a process has used, milliseconds, all threads. */
export function cpuMs(pid) {
  let nanoseconds = 0;
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    try {
      nanoseconds += Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ", 1)[0]);
    } catch {
      // A thread that has just ended.
    }
  }
  return nanoseconds / 1e6;
}

const status = (pid, name) =>
  Math.round(
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
  );

/** Memory in use now, MB. */
export const rssMb = (pid) => status(pid, "VmRSS");
/** The most it has used so far, MB. */
export const peakMb = (pid) => status(pid, "VmHWM");

export const sleep = (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** Starts a Node program with its output in `log`. */
export function start(args, { env = {}, log, cwd }) {
  const output = openSync(log, "a");
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", output, output],
  });
  // Nothing that was started outlives the benchmark, however that ends.
  process.once("exit", () => child.exitCode === null && child.kill("SIGKILL"));
  return { child, pid: child.pid, began: performance.now(), log };
}

/** Asks until `url` answers 200; gives the milliseconds since the start of `running`. */
export async function ready(running, url, patience = 60_000) {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    if (running.child.exitCode !== null) break;
    try {
      const answer = await fetch(url);
      await answer.arrayBuffer();
      if (answer.ok) return performance.now() - running.began;
    } catch {
      // Not listening yet.
    }
    await sleep(10);
  }
  throw new Error(`${url} did not come up: ${readFileSync(running.log, "utf8").slice(-2000)}`);
}

/** Asks the process to end, makes it after ten seconds. */
export async function stop(running) {
  if (running.child.exitCode !== null) return;
  const gone = new Promise((resolve) => void running.child.once("exit", resolve));
  running.child.kill("SIGTERM");
  const timer = setTimeout(() => running.child.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(timer);
}

/** Runs a Node program to its end and gives what it wrote. Throws when it fails. */
export async function output(args, options = {}) {
  const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  let errors = "";
  child.stdout.on("data", (chunk) => (text += chunk));
  child.stderr.on("data", (chunk) => (errors += chunk));
  const code = await new Promise((resolve) => void child.once("close", resolve));
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}: ${errors || text}`);
  return text.trim();
}
