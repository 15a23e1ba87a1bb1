import type { Doing } from "../context/doing.ts";
import { doingNow } from "../context/doing-now.ts";
import { onceFor } from "./once-for.ts";
import type { RestRequest } from "./rest-request.ts";

/** Does the work of a request once for its Idempotency-Key, in one transaction with the answer that is kept; without a key by itself. */
export function doingOnce({ services, ...call }: RestRequest, asked: unknown): Doing {
  const once = onceFor(call, asked);
  if (once === undefined) return doingNow(services);
  return (work) => services.store.transaction((tx) => tx.once(once, () => work(tx)));
}
