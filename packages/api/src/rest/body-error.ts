import { AppError } from "@quoin/definition";

/** What Express' body readers throw, in our table of codes; all else as it is. */
export function bodyError(error: unknown): unknown {
  if (typeof error !== "object" || error === null || error instanceof AppError) return error;
  const { type, limit, status } = error as { type?: unknown; limit?: unknown; status?: unknown };
  if (type === "entity.too.large")
    return new AppError("too_large", "The request is too large.", {
      details: [{ path: "", code: "too_large", params: { limit } }],
    });
  if (type === "entity.parse.failed")
    return new AppError("malformed", "The body is not JSON.", { details: [{ path: "", code: "not_json" }] });
  if (
    typeof type === "string" &&
    (type.startsWith("encoding.") || type.startsWith("charset.") || type.startsWith("request."))
  )
    return new AppError("malformed", "The body could not be read.");
  if (status === 400) return new AppError("malformed", "The request is not understood.");
  return error;
}
