import type { Readable } from "node:stream";

/** A file on its way in. The content fails where the rest of the request turns out to be wrong. */
export interface Upload {
  readonly name: string;
  readonly content: Readable;
}
