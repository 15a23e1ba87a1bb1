import type { Problem } from "../errors/problem.ts";
import { checkBounds } from "../limits/check-bounds.ts";
import { packageSchema } from "../package/package-document.ts";
import { checkBySchema } from "./ajv.ts";

/** Problems of a package's manifest. Never throws. Paths start at the manifest. */
export function checkManifest(manifest: unknown): readonly Problem[] {
  const bounds = checkBounds(manifest);
  return bounds.length > 0 ? bounds : checkBySchema(packageSchema, manifest);
}
