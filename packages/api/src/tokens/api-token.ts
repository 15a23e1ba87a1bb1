import type { Scope } from "../context/scope.ts";

/** An API token as it is listed: never its secret. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly user: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly lastUsedAt?: string;
  readonly revokedAt?: string;
}
