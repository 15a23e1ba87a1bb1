/** A server as `quoin start` runs it, but for 127.0.0.9, which counts as the world outside. */
import { createLogger, parseEnv, startServer } from "@quoin/server";

const env = parseEnv(process.env);
const { url } = await startServer(env, {
  web: null,
  logger: createLogger(env),
  outside: { allows: (address) => address === "127.0.0.9", ports: () => true },
});
process.stdout.write(`${url}\n`);
