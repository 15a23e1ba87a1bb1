import type { Command } from "commander";
import { readEnvironment, startServer } from "@quoin/server";
import { globals } from "../with-workspace.ts";

/** Waits for the signals that end a process. A second one ends it at once. */
const asked = (): Promise<void> =>
  new Promise((resolve) => {
    let times = 0;
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.on(signal, () => {
        times += 1;
        if (times > 1) process.exit(1);
        resolve();
      });
  });

export function startCommand(program: Command): void {
  program
    .command("start")
    .description("Start the server")
    .option("--port <number>", "where it listens (PORT)")
    .option("--host <address>", "the address it listens on (HOST)")
    .action(async (options: { port?: string; host?: string }, command: Command) => {
      const env = readEnvironment({ PORT: options.port, HOST: options.host, QUOIN_DATA: globals(command).data });
      const stop = asked();
      const server = await startServer(env);
      const open = process.env["QUOIN_URL"] === undefined ? server.url : env.url;
      const token = server.setupToken === undefined ? "" : `/?setup=${server.setupToken}`;
      const msg = `Quoin is at ${open}${token}`;
      // Logs are lines of JSON; somebody at a terminal waits for an address to open.
      process.stdout.write(
        process.stdout.isTTY
          ? `\n  ${msg}\n\n`
          : `${JSON.stringify({ level: 30, time: new Date().toISOString(), msg })}\n`,
      );
      await stop;
      await server.stop();
    });
}
