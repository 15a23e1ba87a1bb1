import { AppError } from "@quoin/definition";
import type { Identify, IdentifyOptions } from "./identify.ts";
import { KnownCallers, type Proven } from "./known-callers.ts";
import { sameOrigin } from "./same-origin.ts";

/** A token where there is one, else the session. */
export function createIdentify({ services, readSession }: IdentifyOptions): Identify {
  const known = new KnownCallers(services.store, services.clock);

  const byToken = async (header: string): Promise<Proven | undefined> => {
    const [scheme, secret = ""] = header.split(" ", 2);
    const token = scheme?.toLowerCase() === "bearer" ? await services.tokens.verify(secret.trim()) : undefined;
    const person = token && (await services.people.actor(token.user));
    if (!token || !person) return undefined;
    return { caller: { ...person, token: { id: token.id, scopes: token.scopes } }, ends: token.ends };
  };

  return async (request) => {
    const { authorization, cookie } = request.headers;
    if (authorization !== undefined) {
      const caller = await known.find(`token ${authorization}`, () => byToken(authorization));
      if (!caller) throw new AppError("unauthenticated", "This token is not known, has ended or was revoked.");
      return caller;
    }
    if (cookie === undefined) return undefined;
    const caller = await known.find(`cookie ${cookie}`, async () => {
      const session = await readSession(request);
      const person = session && (await services.people.actor(session.user));
      return session && person ? { caller: { ...person, session: { id: session.id } }, ends: session.ends } : undefined;
    });
    if (!caller) return undefined;
    if (!sameOrigin(request, services.url))
      throw new AppError("forbidden", "A session changes things only from this site's own pages.", {
        details: [{ path: "", code: "foreign_origin" }],
      });
    return caller;
  };
}
