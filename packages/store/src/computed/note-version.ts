import type { Published } from "../definitions/published.ts";
import type { Scope } from "../scope.ts";
import { nodesToFill } from "./nodes-to-fill.ts";
import { noteNodes } from "./note-nodes.ts";

/** Notes, with a new version, which computed fields have to be worked out for all records, and sets a job to it. */
export async function noteVersion(scope: Scope, before: Published, after: Published): Promise<void> {
  await noteNodes(scope, after, { keys: nodesToFill(before, after), by: `version:${after.version}` });
}
