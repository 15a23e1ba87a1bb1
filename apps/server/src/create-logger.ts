import { AppError } from "@quoin/definition";
import { pino, type DestinationStream, type Logger } from "pino";
import type { Env } from "./env/env.ts";

/** What the log may tell of a failure: its kind and where in our code. Messages of the database and of libraries can hold values of people. */
function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const stack = error.stack
    ?.split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 12)
    .map((line) => line.trim());
  return {
    type: error.name,
    ...(typeof code === "string" ? { code } : {}),
    ...(error instanceof AppError ? { message: error.message } : {}),
    stack,
    ...(error.cause === undefined ? {} : { cause: errorFacts(error.cause) }),
  };
}

/** JSON lines on standard output. */
export const createLogger = ({ logLevel }: Pick<Env, "logLevel">, to?: DestinationStream): Logger =>
  pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: errorFacts } }, to);
