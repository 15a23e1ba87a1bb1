import type { ReadSession } from "@quoin/api";
import { AppError } from "@quoin/definition";
import { fromNodeHeaders } from "better-auth/node";
import type { Auth } from "./create-auth.ts";

/** The session that a request's cookie proves. Throws `unavailable` where the database gives no answer. */
export const readSessionOf =
  (auth: Auth): ReadSession =>
  async (request) => {
    const found = await auth.api.getSession({ headers: fromNodeHeaders(request.headers) }).catch((cause: unknown) => {
      // It does nothing but ask the database, whose own word the library does not pass on.
      throw cause instanceof AppError
        ? cause
        : new AppError("unavailable", "The session cannot be read now.", { cause });
    });
    return found ? { id: found.session.id, user: found.user.id, ends: new Date(found.session.expiresAt) } : undefined;
  };
