import type { Problem } from "@quoin/definition";

/** A file on its way to the server, or one that did not get there. */
export interface Sending {
  readonly key: number;
  readonly file: File;
  /** Share sent, 0 to 1. */
  readonly share: number;
  readonly problem?: Omit<Problem, "path">;
  readonly abort: AbortController;
}
