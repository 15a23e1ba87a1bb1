import { spawn } from "node:child_process";
import { ROOT } from "./paths.mjs";
import { exitCode } from "./run.mjs";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a long-lived child that owns the terminal and resolves to its exit code.
 * Signals are passed on; Ctrl-C at a terminal already reaches the child, and twice would mean "at once".
 */
export function foreground(args, options = {}) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: "inherit", ...options });
  const pass = (signal) => {
    if (signal === "SIGINT" && process.stdin.isTTY) return;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  return new Promise((resolve) => {
    child.once("error", (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    child.once("exit", (code, signal) => {
      for (const name of SIGNALS) process.off(name, pass);
      resolve(exitCode(code, signal));
    });
  });
}
