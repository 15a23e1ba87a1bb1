import { AppError } from "@quoin/definition";
import type { Item, Writing } from "../writing.ts";

/** The error of a change, told of the change of the call that it belongs to. */
export function ofChange(writing: Writing, { index }: Item, error: AppError): AppError {
  const { index: _, ...rest } = error.data ?? {};
  const data = writing.many ? { ...rest, index } : rest;
  return new AppError(error.code, error.message, {
    details: error.details,
    cause: error.cause,
    ...(Object.keys(data).length === 0 ? {} : { data }),
  });
}
