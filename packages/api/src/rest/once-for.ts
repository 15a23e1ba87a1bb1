import type { Once } from "@quoin/store";
import { idempotencyKey } from "./idempotency-key.ts";
import type { RestRequest } from "./rest-request.ts";

/** What is to be done once for the request's Idempotency-Key: this address with what else was `asked`. Undefined without a key. */
export function onceFor(
  { caller, request }: Pick<RestRequest, "caller" | "request">,
  asked: unknown,
): Once | undefined {
  const { idempotencyKey: key } = idempotencyKey(request);
  return key === undefined ? undefined : { key, actor: caller.actor.userId, asked: [request.path, asked] };
}
