import type { IncomingMessage } from "node:http";

/** Writes that failed before tRPC saw them: the procedure tells of it in its own form instead of writing again. */
export const knownFailures = new WeakMap<IncomingMessage, unknown>();
