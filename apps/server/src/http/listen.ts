import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { AppError } from "@quoin/definition";
import type { Express } from "express";
import type { Env } from "../env/env.ts";

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: "is in use already: give another one by PORT or --port",
  EACCES: "needs more rights: give one above 1023 by PORT or --port",
  EADDRNOTAVAIL: "is no address of this machine: set HOST",
  ENOTFOUND: "is no address of this machine: set HOST",
};

/** Listens, and gives the server with its port. Throws `configuration` with one line for a port that cannot be had. */
export async function listen(
  app: Express,
  { port, host }: Pick<Env, "port" | "host">,
): Promise<{ server: Server; port: number }> {
  const server = createServer({ headersTimeout: 15_000, requestTimeout: 10 * 60_000, maxHeaderSize: 32 * 1024 }, app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = REASONS[error.code ?? ""] ?? `cannot be listened on (${error.code ?? "unknown"})`;
      reject(new AppError("configuration", `Port ${port} on ${host} ${reason}.`, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}
