import { AppError } from "@quoin/definition";
import type { Caller } from "./caller.ts";
import type { Policy } from "./policy.ts";
import type { Scope } from "./scope.ts";

const SCOPE_OF_ABILITY: Readonly<Partial<Record<Policy, Scope>>> = {
  design: "design",
  admin: "admin",
  users: "admin",
  log: "admin",
};

/** The scope that a token needs: by the ability where that is administration or design, else by whether the call changes something. */
const scopeFor = (policy: Policy, changes: boolean): Scope => SCOPE_OF_ABILITY[policy] ?? (changes ? "write" : "read");

/** Lets the caller pass or throws `unauthenticated` or `forbidden`. */
export function requirePolicy(caller: Caller | undefined, policy: Exclude<Policy, "public">, changes: boolean): Caller {
  if (!caller) throw new AppError("unauthenticated", "Sign in first.");
  if (policy === "session" && !caller.session)
    throw new AppError("forbidden", "This needs a person who is signed in, not a token.");
  const { abilities } = caller.actor;
  if (policy !== "user" && policy !== "session" && !abilities.has("admin") && !abilities.has(policy))
    throw new AppError("forbidden", `This needs the ability "${policy}".`);
  if (caller.token) {
    const scope = scopeFor(policy, changes);
    if (!caller.token.scopes.has(scope)) throw new AppError("forbidden", `This token lacks the scope "${scope}".`);
  }
  return caller;
}
