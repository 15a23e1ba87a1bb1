import { createHash } from "node:crypto";
import { AppError } from "@quoin/definition";
import type { Query } from "../door.ts";

/** The sort values of a page's last row, its id last. */
export type CursorValues = readonly (string | number | boolean | null)[];

const MAX_LENGTH = 20_000;

/** What a cursor belongs to: another question cannot go on from it. */
export function queryShape(query: Query): string {
  const { entity, where, search, sort, deleted } = query;
  const asked = JSON.stringify([entity, where ?? true, search ?? "", sort ?? [], deleted === true]);
  return createHash("sha256").update(asked).digest("base64url").slice(0, 16);
}

export const writeCursor = (shape: string, values: string): string =>
  Buffer.from(`["${shape}",${values.slice(1)}`).toString("base64url");

const bad = (): AppError =>
  new AppError("bad_cursor", "The cursor does not belong to this list. Start again without it.");

/** Throws `bad_cursor` for anything that is not a cursor of just this question with `count` values. */
export function readCursor(text: string, shape: string, count: number): CursorValues {
  if (text.length > MAX_LENGTH || !/^[A-Za-z0-9_-]+$/.test(text)) throw bad();
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    throw bad();
  }
  if (!Array.isArray(read) || read.length !== count + 1 || read[0] !== shape) throw bad();
  const values = read.slice(1).map((value: unknown) => {
    if (
      typeof value === "string" ||
      typeof value === "boolean" ||
      value === null ||
      (typeof value === "number" && Number.isFinite(value))
    )
      return value;
    throw bad();
  });
  if (typeof values.at(-1) !== "string") throw bad();
  return values;
}
