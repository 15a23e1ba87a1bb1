import { AppError } from "@quoin/definition";
import type { Identify, IdentifyOptions } from "./identify.ts";
import { sameOrigin } from "./same-origin.ts";

/** A token where there is one, else the session. */
export function createIdentify({ services, readSession }: IdentifyOptions): Identify {
  const byToken = async (header: string) => {
    const [scheme, secret = ""] = header.split(" ", 2);
    const token = scheme?.toLowerCase() === "bearer" ? await services.tokens.verify(secret.trim()) : undefined;
    const person = token && (await services.people.actor(token.user));
    if (!token || !person) throw new AppError("unauthenticated", "This token is not known, has ended or was revoked.");
    return { ...person, token: { id: token.id, scopes: token.scopes } };
  };

  return async (request) => {
    const { authorization, cookie } = request.headers;
    if (authorization !== undefined) return byToken(authorization);
    if (cookie === undefined) return undefined;
    const session = await readSession(request);
    const person = session && (await services.people.actor(session.user));
    if (!session || !person) return undefined;
    if (!sameOrigin(request, services.url))
      throw new AppError("forbidden", "A session changes things only from this site's own pages.", {
        details: [{ path: "", code: "foreign_origin" }],
      });
    return { ...person, session: { id: session.id } };
  };
}
