import type { IncomingMessage } from "node:http";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
};

/**
 * Whether a request that rides on a cookie may change something: only from a page of ours. Browsers name the page's
 * origin on every unsafe request; one that names none is no page of ours either.
 */
export function sameOrigin(request: IncomingMessage, url: string): boolean {
  if (SAFE.has(request.method ?? "GET")) return true;
  const { origin, host } = request.headers;
  if (request.headers["sec-fetch-site"] === "cross-site") return false;
  if (origin === undefined || origin === "null") return false;
  return origin === new URL(url).origin || (host !== undefined && hostOf(origin) === host);
}
