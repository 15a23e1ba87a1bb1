import type { Ability } from "@quoin/definition";

/**
 * Who may call a procedure: "public" anyone, "user" whoever is signed in or holds a token,
 * "session" only a person signed in by browser (never a token), or an ability that the caller's roles must give.
 */
export type Policy = "public" | "user" | "session" | Ability;
