/** What a token may be used for; a token never does more than its user may. */
export const SCOPES = ["read", "write", "design", "admin"] as const;

export type Scope = (typeof SCOPES)[number];
