import type { Readable } from "node:stream";
import type { Actor } from "../actor.ts";
import type { ByteRange } from "./contents.ts";
import type { StoredFile } from "./stored-file.ts";

export interface FileList {
  readonly data: readonly StoredFile[];
  /** Id to go on after. */
  readonly next?: string;
}

/**
 * Files beside the records. A file belongs to nobody but its uploader until a field takes it; from then on to that field of that
 * record, read by whoever may read the field, until the record is purged: the log may always bring it back.
 */
export interface Files {
  /** Receives one file; of a picture without the place it was taken at, where that is asked. Throws `too_large`, `rate_limited` for too many that no record has taken; what fails leaves nothing. */
  receive(
    content: Readable,
    about: {
      readonly name: string;
      readonly limit: number;
      readonly actor: Actor;
      readonly withoutPlace?: boolean;
      /** The same content sent again under the same key is the same file. */
      readonly key?: string;
    },
  ): Promise<StoredFile>;
  /** Throws the same `not_found` for a file that is missing and for one that the reader may not see. */
  get(id: string, actor: Actor): Promise<StoredFile>;
  open(file: Pick<StoredFile, "hash">, range?: ByteRange): Promise<Readable>;
  /** A picture made small, WebP of at most 320 points each way; undefined where the file itself has to do. */
  small(file: Pick<StoredFile, "hash" | "type" | "size">): Promise<Uint8Array | undefined>;
  /** One's own uploads that no record has taken yet, newest first; all files for who may do everything. `limit` is 1 to 500. */
  list(actor: Actor, page: { readonly limit: number; readonly after?: string }): Promise<FileList>;
  /** Forgets uploads that no record took within a day and the files of purged records, then removes contents that no file names. */
  collect(): Promise<{ readonly files: number; readonly contents: number }>;
  /** Copies the contents of all files that are not there yet into a folder. How many. */
  copyTo(folder: string): Promise<number>;
}
