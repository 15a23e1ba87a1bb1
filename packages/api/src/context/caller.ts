import type { Actor } from "@quoin/store";
import type { Scope } from "./scope.ts";

/** Who calls, proven by a session or a token. */
export interface Caller {
  readonly actor: Actor & { readonly userId: string };
  readonly email: string;
  readonly session?: { readonly id: string };
  /** Only where a token was used. */
  readonly token?: { readonly id: string; readonly scopes: ReadonlySet<Scope> };
}
