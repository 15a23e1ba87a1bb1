import { AppError } from "@quoin/definition";

/**
 * Makes a value into one that PostgreSQL reads alike as SQLite does: booleans as 1 and 0 (which its boolean columns take too),
 * dates as instants in UTC, other structures as JSON. Throws `AppError` malformed for NaN and infinities.
 */
export function bindValue(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  // No text that is stored has a NUL, so what is looked for with one is not found.
  if (typeof value === "string") return value.includes("\0") ? value.replaceAll("\0", "\uffff") : value;
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
