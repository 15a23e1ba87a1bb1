import { AppError } from "@quoin/definition";
import type { Request } from "express";

const MATCH = /^(?:W\/)?"?(\d{1,15})"?$/;

/** The revision that the client read: `If-Match`, or `rev` of the body. Throws `malformed` where they are none or differ. */
export function revOf(request: Request, body: Readonly<Record<string, unknown>> = {}): number | undefined {
  const header = request.get("If-Match");
  const named =
    header === undefined || header === "*" ? undefined : Number(MATCH.exec(header.trim())?.[1] ?? Number.NaN);
  const inBody = body["rev"];
  const wrong = (path: string, why = "A revision is a whole number, as read."): never => {
    throw new AppError("malformed", why, {
      details: [{ path, code: "wrong_type" }],
    });
  };
  if (named !== undefined && Number.isNaN(named)) wrong("/If-Match");
  if (inBody !== undefined && !Number.isSafeInteger(inBody)) wrong("/rev");
  if (named !== undefined && inBody !== undefined && named !== inBody)
    wrong("/rev", "The revision of the body is not the one that If-Match names.");
  return named ?? (inBody as number | undefined);
}
