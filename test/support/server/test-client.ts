import type { AppRouter } from "@quoin/api/client";
import { plainTransformer } from "@quoin/api/client";
import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";

export interface Answer {
  /** Method and address. */
  readonly asked: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON. */
  readonly json: Record<string, unknown> & {
    data: Record<string, unknown>[];
    error: { code: string; message: string; details: { path: string; code: string }[]; data?: Record<string, unknown> };
  };
}

export interface Ask {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: this site's own. `null` sends none. */
  readonly origin?: string | null;
}

/** A browser as a test needs one: it keeps cookies and names its origin. */
export class TestClient {
  readonly url: string;
  readonly trpc: TRPCClient<AppRouter>;
  readonly #cookies = new Map<string, string>();
  token: string | undefined;

  constructor(url: string) {
    this.url = url;
    this.trpc = createTRPCClient<AppRouter>({
      links: [httpLink({ url: `${url}/api/trpc`, transformer: plainTransformer, headers: () => this.headers(url) })],
    });
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  headers(origin: string | null): Record<string, string> {
    return {
      ...(origin === null ? {} : { origin }),
      ...(this.#cookies.size > 0 ? { cookie: this.cookie } : {}),
      ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
    };
  }

  async ask(method: string, path: string, { body, headers = {}, origin = this.url }: Ask = {}): Promise<Answer> {
    const isRaw = typeof body === "string" || body instanceof Uint8Array;
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        ...this.headers(origin),
        ...(body === undefined || isRaw ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
      redirect: "manual",
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await answer.text();
    const isJson = answer.headers.get("content-type")?.includes("json") === true && text !== "";
    return {
      asked: `${method} ${path}`,
      status: answer.status,
      headers: answer.headers,
      text,
      json: (isJson ? JSON.parse(text) : {}) as Answer["json"],
    };
  }

  async signIn(email: string, password: string): Promise<this> {
    const { status, text } = await this.ask("POST", "/api/auth/sign-in/email", { body: { email, password } });
    if (status !== 200) throw new Error(`Signing in gave ${status}: ${text}`);
    return this;
  }
}
