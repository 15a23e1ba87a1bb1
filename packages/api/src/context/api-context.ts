import type { Caller } from "./caller.ts";
import type { Services } from "./services.ts";

/** What every procedure is given. */
export interface ApiContext {
  readonly services: Services;
  readonly caller: Caller | undefined;
  /** Asks again who calls: long streams use it so that what was taken away stays taken away. */
  readonly refresh: () => Promise<Caller | undefined>;
  /** Language asked for by the client, for texts made before anybody is known. */
  readonly locale: string;
  /** Why the write that this request asks for has failed already. */
  readonly failure?: unknown;
}
