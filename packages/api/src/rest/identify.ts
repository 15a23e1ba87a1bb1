import type { IncomingMessage } from "node:http";
import type { Caller } from "../context/caller.ts";
import type { Services } from "../context/services.ts";

/** Who a request comes from; undefined: nobody known. Throws `unauthenticated` for a token that is not good, `forbidden` for a session used from a foreign page. */
export type Identify = (request: IncomingMessage) => Promise<Caller | undefined>;

/** A browser session proven by its cookie. */
export type ReadSession = (request: IncomingMessage) => Promise<{ id: string; user: string; ends: Date } | undefined>;

export interface IdentifyOptions {
  readonly services: Pick<Services, "people" | "tokens" | "url" | "store" | "clock">;
  readonly readSession: ReadSession;
}
