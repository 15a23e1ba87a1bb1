import { AppError } from "@quoin/definition";

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Makes a value into one that the `sqlite3` package binds without loss.
 * It binds a bigint and `undefined` as NULL and reads integers back as doubles, so what would be lost is refused.
 * Throws `AppError` malformed for an unsafe bigint and for NaN and infinities.
 */
export function bindValue(value: unknown): unknown {
  if (value === undefined || value === null || typeof value === "string") return value ?? null;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new AppError("malformed", `The number ${value} cannot be stored.`);
    return value;
  }
  if (typeof value === "bigint") {
    if (value > SAFE || value < -SAFE)
      throw new AppError("malformed", `The integer ${value} is outside the safe range.`);
    return Number(value);
  }
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return value;
  if (value instanceof Uint8Array) return Buffer.from(value);
  return JSON.stringify(value);
}
