import { toNodeHandler } from "better-auth/node";
import { type AuthOptions, createAuth } from "./create-auth.ts";
import { readSessionOf } from "./read-session.ts";

/** What requests need of the library of accounts. */
export function accounts(options: AuthOptions) {
  const auth = createAuth(options);
  return { answer: toNodeHandler(auth), readSession: readSessionOf(auth) };
}
