import { PASSWORD_MAX, PASSWORD_MIN, tablesOf, type Mail, words } from "@quoin/api";
import type { Store } from "@quoin/store";
import { betterAuth } from "better-auth";
import { ADDRESS_HEADER } from "./address-header.ts";
import { hashPassword, verifyPassword } from "./password-hasher.ts";
import type { SignInGuard } from "./sign-in-guard.ts";
import { signInHooks } from "./sign-in-hooks.ts";
import { wishedLocale } from "./wished-locale.ts";

export interface AuthOptions {
  readonly store: Store;
  readonly secret: string;
  readonly url: string;
  readonly guard: SignInGuard;
  /** The language of people who have chosen none and whose browser wishes for none that we speak. */
  readonly workspaceLocale: () => Promise<string>;
  readonly sendMail: (mail: Mail) => Promise<void>;
}

/** Sessions and passwords by better-auth, on the store's database. Nobody signs up: users are made by administrators. */
export function createAuth({ store, secret, url, guard, workspaceLocale, sendMail }: AuthOptions) {
  const tables = tablesOf(store.db);
  return betterAuth({
    appName: "Quoin",
    baseURL: url,
    basePath: "/api/auth",
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: store.db, type: store.dialect.name, transaction: false },
    user: { modelName: "quoin_user" },
    session: {
      modelName: "quoin_session",
      expiresIn: 7 * 24 * 3600,
      updateAge: 3600,
      // What was revoked must be so at the next request.
      cookieCache: { enabled: false },
    },
    account: { modelName: "quoin_account", accountLinking: { enabled: false } },
    verification: { modelName: "quoin_verification" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 30 * 60,
      password: { hash: hashPassword, verify: verifyPassword },
      sendResetPassword: async ({ user, url: link, token }, request) => {
        const person = await tables
          .selectFrom("quoin_person")
          .select(["locale", "disabled"])
          .where("user", "=", user.id)
          .executeTakeFirst();
        if (!person || person.disabled) return;
        const locale =
          person.locale ?? wishedLocale(request?.headers.get("accept-language")) ?? (await workspaceLocale());
        await sendMail({
          to: user.email,
          subject: words(locale, "mail.reset.subject"),
          text: words(locale, "mail.reset.body", { name: user.name, link }),
          key: `reset:${token}`,
        });
      },
    },
    rateLimit: {
      enabled: true,
      // All servers at one database count together.
      storage: "database",
      modelName: "quoin_rate",
      window: 60,
      max: 300,
      customRules: {
        "/sign-in/email": { window: 900, max: 200 },
        "/request-password-reset": { window: 900, max: 10 },
        "/get-session": false,
      },
    },
    // A page of this site, by whichever name it was reached; the names that may reach it are checked before.
    trustedOrigins: (request) => {
      const host = request?.headers.get("host");
      return host ? [url, `http://${host}`, `https://${host}`] : [url];
    },
    advanced: {
      // The library leaves the check out where NODE_ENV says "test"; we never do.
      disableOriginCheck: false,
      cookiePrefix: "quoin",
      useSecureCookies: url.startsWith("https:"),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => crypto.randomUUID() },
    },
    hooks: signInHooks(guard, url),
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const person = await tables
              .selectFrom("quoin_person")
              .select("disabled")
              .where("user", "=", session.userId)
              .executeTakeFirst();
            return person && !person.disabled ? undefined : false;
          },
        },
      },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
