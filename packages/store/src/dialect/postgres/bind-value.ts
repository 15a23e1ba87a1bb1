import { AppError } from "@quoin/definition";

/**
 * Makes a value into one that PostgreSQL reads alike as SQLite does: booleans as 1 and 0 (which its boolean columns take too),
 * dates as instants in UTC, other structures as JSON. Throws `AppError` malformed for NaN and infinities.
 */
export function bindValue(value: unknown): unknown {
  if (value === undefined || value === null || typeof value === "string") return value ?? null;
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new AppError("malformed", `The number ${value} cannot be stored.`);
    return String(value);
  }
  if (typeof value === "bigint") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value);
  return JSON.stringify(value);
}
