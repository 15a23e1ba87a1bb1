import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";

/** The nonce of this answer, for its styles. */
export const nonceOf = (response: Response): string => {
  const locals = response.locals as { nonce?: string };
  return (locals.nonce ??= randomBytes(16).toString("base64"));
};

/** Headers of every answer, errors and files included. Nothing inline runs, and no other site frames or reads us. */
export function securityHeaders(https: boolean): RequestHandler {
  const protect = protection(https);
  const ofAnswers = fixed(protect);
  return (request, response, next) => {
    if (request.path.startsWith("/api/")) {
      for (const [name, value] of ofAnswers) response.setHeader(name, value);
      next();
      return;
    }
    response.setHeader(...PERMISSIONS);
    protect(request, response, next);
  };
}

const PERMISSIONS = ["Permissions-Policy", "camera=(self), microphone=(), geolocation=(self), payment=()"] as const;

type Protect = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/**
 * The headers worked out once, for answers of the API: they are data and no pages, so that no style of theirs could use
 * a nonce, and one made at the start serves all.
 */
function fixed(protect: Protect): readonly (readonly [string, string])[] {
  const found: [string, string][] = [[...PERMISSIONS]];
  const response = {
    locals: {},
    setHeader: (name: string, value: string) => found.push([name, value]),
    removeHeader: () => undefined,
  };
  protect({ headers: {} } as IncomingMessage, response as unknown as ServerResponse, () => undefined);
  return found;
}

function protection(https: boolean): Protect {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        imgSrc: ["'self'", "data:", "blob:"],
        mediaSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
  });
}
