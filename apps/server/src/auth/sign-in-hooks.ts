import { APIError, createAuthMiddleware } from "better-auth/api";
import type { SignInGuard } from "./sign-in-guard.ts";

const PATH = "/sign-in/email";

const accountOf = (body: unknown): string => {
  const email = (body as { email?: unknown } | undefined)?.email;
  return typeof email === "string" ? email.trim().toLowerCase().slice(0, 254) : "";
};

/** Makes wrong passwords wait before another one is looked at. */
export function signInHooks(guard: SignInGuard) {
  const addressOf = (headers: Headers | undefined): string => headers?.get("x-quoin-address") ?? "";
  return {
    before: createAuthMiddleware(async (context) => {
      if (context.path !== PATH) return;
      const wait = guard.wait(accountOf(context.body), addressOf(context.headers));
      if (wait > 0)
        throw new APIError(
          "TOO_MANY_REQUESTS",
          { code: "RATE_LIMITED", message: "Too many wrong passwords. Wait a little." },
          { "Retry-After": String(wait) },
        );
    }),
    after: createAuthMiddleware(async (context) => {
      if (context.path !== PATH) return;
      const account = accountOf(context.body);
      const address = addressOf(context.headers);
      if (context.context.newSession) guard.succeeded(account, address);
      else guard.failed(account, address);
    }),
  };
}
