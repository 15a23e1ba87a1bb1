import type { ReadSession } from "@quoin/api";
import { fromNodeHeaders } from "better-auth/node";
import type { Auth } from "./create-auth.ts";

/** The session that a request's cookie proves. */
export const readSessionOf =
  (auth: Auth): ReadSession =>
  async (request) => {
    const found = await auth.api.getSession({ headers: fromNodeHeaders(request.headers) });
    return found ? { id: found.session.id, user: found.user.id, ends: new Date(found.session.expiresAt) } : undefined;
  };
