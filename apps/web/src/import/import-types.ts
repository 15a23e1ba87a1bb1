import type { RouterInputs, RouterOutputs } from "@quoin/api/client";

export type Preview = RouterOutputs["imports"]["preview"];
export type Outcome = RouterOutputs["imports"]["dryRun"];
export type Mapping = RouterInputs["imports"]["start"]["mapping"];

/** A file with its columns assigned, and what importing it would do. */
export interface Checked {
  readonly preview: Preview;
  readonly mapping: Mapping;
  readonly match: readonly string[];
  readonly duplicates: RouterInputs["imports"]["start"]["duplicates"];
  readonly outcome: Outcome;
}
