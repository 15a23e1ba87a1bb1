import { join, resolve } from "node:path";
import { AppError } from "@quoin/definition";
import type { Env } from "./env.ts";

const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
/** Names and addresses; what Node would only find wrong when listening. */
const HOST = /^[A-Za-z0-9]([A-Za-z0-9.-]{0,253})$|^[0-9a-fA-F:.]{2,45}$/;

type Source = Readonly<Record<string, string | undefined>>;

const wrong = (name: string, takes: string, value: string): never => {
  throw new AppError("configuration", `${name} takes ${takes}, not "${value.slice(0, 100)}".`, {
    details: [{ path: `/${name}`, code: "configuration" }],
  });
};

const given = (source: Source, name: string): string | undefined => source[name]?.trim() || undefined;

function urlOf(
  source: Source,
  name: string,
  allowed: { readonly protocols: readonly string[]; readonly takes: string },
): URL | undefined {
  const text = given(source, name);
  if (text === undefined) return undefined;
  // Never echoed: addresses of databases and mail servers hold passwords.
  if (!URL.canParse(text)) return wrong(name, allowed.takes, "something else");
  const url = new URL(text);
  return allowed.protocols.includes(url.protocol) ? url : wrong(name, allowed.takes, `${url.protocol}//…`);
}

function portOf(source: Source): number {
  const text = given(source, "PORT") ?? "3000";
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : wrong("PORT", "a number from 0 to 65535", text);
}

/** Reads the environment. Throws `configuration`: one line that names the variable and what it takes. */
export function parseEnv(source: Source): Env {
  const port = portOf(source);
  const host = given(source, "HOST") ?? "127.0.0.1";
  if (!HOST.test(host)) wrong("HOST", "a name or an address to listen on", host);
  const data = resolve(given(source, "QUOIN_DATA") ?? "./data");
  urlOf(source, "DATABASE_URL", {
    protocols: ["postgres:", "postgresql:"],
    takes: "an address such as postgres://user@host/database",
  });
  const url = urlOf(source, "QUOIN_URL", {
    protocols: ["http:", "https:"],
    takes: "an address such as https://crm.example.com",
  });
  if (url && (url.search || url.hash || url.username || url.pathname !== "/"))
    wrong("QUOIN_URL", "an address without path, query or credentials", url.origin);
  const mail = { protocols: ["smtp:", "smtps:"], takes: "an address such as smtp://user:password@host:587" };
  if (urlOf(source, "SMTP_URL", mail)?.hostname === "") wrong("SMTP_URL", mail.takes, "one without a host");
  const level = given(source, "LOG_LEVEL") ?? "info";
  const logLevel = LEVELS.find((one) => one === level) ?? wrong("LOG_LEVEL", `one of ${LEVELS.join(", ")}`, level);
  return {
    port,
    host,
    data,
    databaseUrl: given(source, "DATABASE_URL"),
    url: url?.origin ?? `http://localhost:${port}`,
    secretFile: resolve(given(source, "QUOIN_SECRET_FILE") ?? join(data, "secret.json")),
    smtpUrl: given(source, "SMTP_URL"),
    logLevel,
  };
}
