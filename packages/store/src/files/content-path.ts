import { join } from "node:path";
import { AppError } from "@quoin/definition";

const HASH = /^[0-9a-f]{64}$/;

/** Where content lies in a folder of contents. Throws `internal` for what is no hash, so that no path can be smuggled in. */
export function contentPath(folder: string, hash: string): string {
  if (!HASH.test(hash)) throw new AppError("internal", "A content is named by its SHA-256.");
  return join(folder, hash.slice(0, 2), hash.slice(2));
}
