import { checkPassword } from "@quoin/api";
import { AppError } from "@quoin/definition";
import { APIError, createAuthMiddleware } from "better-auth/api";
import type { SignInGuard } from "./sign-in-guard.ts";

const PATH = "/sign-in/email";
const RESET_PATH = "/request-password-reset";
const PASSWORD_PATHS = new Set<string | undefined>(["/reset-password", "/change-password"]);

const accountOf = (body: unknown): string => {
  const email = (body as { email?: unknown } | undefined)?.email;
  return typeof email === "string" ? email.trim().toLowerCase().slice(0, 254) : "";
};

/** Where the link of a mail leads on to: a page of the configured address, whatever name the request came by. */
function checkRedirect(body: unknown, url: string): void {
  const to = (body as { redirectTo?: unknown } | undefined)?.redirectTo;
  if (to === undefined) return;
  if (typeof to === "string" && URL.canParse(to, url) && new URL(to, url).origin === url) return;
  throw new APIError("FORBIDDEN", { code: "INVALID_REDIRECT_URL", message: "This is no page of this site." });
}

/** A refused password leaves the link of the mail as it was. */
function checkNewPassword(body: unknown): void {
  const password = (body as { newPassword?: unknown } | undefined)?.newPassword;
  try {
    checkPassword(typeof password === "string" ? password : "", { email: "", name: "" });
  } catch (error) {
    const code = error instanceof AppError ? error.details[0]?.code : undefined;
    throw new APIError("BAD_REQUEST", {
      code: `PASSWORD_${(code ?? "refused").toUpperCase()}`,
      message: String(error),
    });
  }
}

/** Makes wrong passwords wait before another one is looked at, and keeps links in mail on this site. */
export function signInHooks(guard: SignInGuard, url: string) {
  const addressOf = (headers: Headers | undefined): string => headers?.get("x-quoin-address") ?? "";
  return {
    before: createAuthMiddleware(async (context) => {
      if (context.path === RESET_PATH) checkRedirect(context.body, url);
      if (PASSWORD_PATHS.has(context.path)) checkNewPassword(context.body);
      if (context.path !== PATH) return;
      const wait = await guard.begin(accountOf(context.body), addressOf(context.headers));
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
      if (context.context.newSession) await guard.succeeded(account, address);
      else await guard.failed(account, address);
    }),
  };
}
