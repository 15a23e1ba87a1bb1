import { AppError } from "@quoin/definition";
import type { Agent } from "undici";
import { type AddressRule, publicOnly } from "./address-rule.ts";

export interface OutsideRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface OutsideAnswer {
  readonly status: number;
  readonly body: string;
}

export interface OutsideOptions {
  /** Default: the public internet only. Tests give another; no setting does. */
  readonly allows?: AddressRule;
  readonly timeout?: number;
  /** Ports besides 80 and 443; for tests likewise. */
  readonly ports?: (port: number) => boolean;
}

/** The only way out: asks of the address actually connected to, follows redirects by hand, stops at 10 s and 1 MiB. */
export interface OutsideClient {
  /** Throws `blocked_address`, `unavailable` where there is no answer, `malformed` for an address that is none. */
  send(request: OutsideRequest, idempotencyKey?: string): Promise<OutsideAnswer>;
  close(): Promise<void>;
}

const TIMEOUT = 10_000;
const MAX_ANSWER = 1024 * 1024;
const MAX_REDIRECTS = 3;
const METHODS = new Set(["GET", "POST", "PUT", "PATCH", "DELETE"]);
/** What must not go to another origin than the one it was meant for. */
const SECRET = /^(?:authorization|cookie|proxy-authorization|x-.*(?:token|key|secret|signature).*)$/i;
const OWN = new Set(["host", "content-length", "connection", "transfer-encoding", "idempotency-key"]);

function checkUrl(text: string, ports: (port: number) => boolean): URL {
  const refuse = (code: string): never => {
    throw new AppError("blocked_address", "This is no address that may be called.", {
      details: [{ path: "/url", code }],
    });
  };
  if (!URL.canParse(text)) return refuse("not_a_url");
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") refuse("bad_protocol");
  if (url.username !== "" || url.password !== "") refuse("has_credentials");
  // The name of this machine, which not every resolver knows.
  if (/(?:^|\.)localhost\.?$/.test(url.hostname)) refuse("private_name");
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  if (port !== 80 && port !== 443 && !ports(port)) refuse("bad_port");
  return url;
}

/** The answer's text, up to the limit. */
async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_ANSWER) throw new AppError("too_large", "The answer is larger than 1 MiB.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

export function createOutsideClient({
  allows = publicOnly,
  timeout = TIMEOUT,
  ports = () => false,
}: OutsideOptions = {}): OutsideClient {
  let agent: Agent | undefined;

  const once = async (url: URL, call: OutsideRequest, signal: AbortSignal) => {
    const { method, headers, body } = call;
    // Loaded with the first call: most servers start without ever making one.
    const [{ sendRequest }, { guardedAgent }] = await Promise.all([
      import("./send-request.ts"),
      import("./guarded-agent.ts"),
    ]);
    agent ??= guardedAgent(allows, timeout);
    const answer = await sendRequest(url, {
      method: method as "GET",
      headers,
      dispatcher: agent,
      signal,
      ...(method === "GET" ? {} : { body }),
    });
    return { status: answer.statusCode, location: answer.headers["location"], body: await textOf(answer.body) };
  };

  const follow = async (call: OutsideRequest): Promise<OutsideAnswer> => {
    const signal = AbortSignal.timeout(timeout);
    let url = checkUrl(call.url, ports);
    let current = call;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const { status, location, body } = await once(url, current, signal);
      if (!isRedirect(status) || typeof location !== "string") return { status, body };
      const next = checkUrl(new URL(location, url).href, ports);
      const headers =
        next.origin === url.origin
          ? current.headers
          : Object.fromEntries(Object.entries(current.headers).filter(([name]) => !SECRET.test(name)));
      // As browsers do: 307 and 308 repeat the call, the others ask for what lies there.
      current =
        status === 307 || status === 308 ? { ...current, headers } : { ...current, headers, method: "GET", body: "" };
      url = next;
    }
    throw new AppError("unavailable", "The address redirects too often.");
  };

  return {
    async send(call, idempotencyKey) {
      const method = call.method.toUpperCase();
      if (!METHODS.has(method)) throw new AppError("malformed", `There is no method "${method}".`);
      const own = Object.fromEntries(Object.entries(call.headers).filter(([name]) => !OWN.has(name.toLowerCase())));
      const headers = {
        ...own,
        "user-agent": "Quoin",
        ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
      };
      try {
        return await follow({ ...call, method, headers });
      } catch (error) {
        const cause = error instanceof AppError ? error : (error as { cause?: unknown }).cause;
        if (cause instanceof AppError) throw cause;
        throw new AppError("unavailable", "The address gave no answer.", {
          details: [{ path: "/url", code: "no_answer" }],
          cause: error,
        });
      }
    },
    close: async () => agent?.close(),
  };
}
