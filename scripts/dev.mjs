// `npm run dev`: the server from its sources, restarted on each change, beside Vite's development server for the web app.
import { spawn } from "node:child_process";
import { requireSupportedNode } from "./lib/node-version.mjs";

requireSupportedNode();
const { ensureInstalled } = await import("./lib/install.mjs");
const { at, commandOf } = await import("./lib/paths.mjs");
const { exitCode } = await import("./lib/run.mjs");

await ensureInstalled();
// The browser is at Vite, so that is the address which requests must come from.
const env = { UV_THREADPOOL_SIZE: "8", QUOIN_URL: "http://localhost:5173", ...process.env };
const start = (args, cwd) => spawn(process.execPath, args, { cwd, env, stdio: "inherit" });
const children = [
  start(
    [commandOf("tsx"), "watch", "--clear-screen=false", "apps/cli/src/main.ts", "start", ...process.argv.slice(2)],
    at(),
  ),
  start([commandOf("vite", "vite", at("apps/web"))], at("apps/web")),
];

// They live and die together: half a development setup only confuses.
const stop = () => children.forEach((child) => child.kill("SIGTERM"));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
for (const child of children) {
  child.once("exit", (code, signal) => {
    process.exitCode ||= exitCode(code, signal);
    stop();
  });
}
