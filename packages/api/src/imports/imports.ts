import type { Readable } from "node:stream";
import type { Caller } from "../context/caller.ts";
import type { JobHandler } from "@quoin/store";
import type { ImportChoices, ImportOutcome, ImportPreview, ImportState } from "./import-types.ts";

export const IMPORT_JOB = "import";

/** Files of rows into records: upload, look, try, run. */
export interface Imports {
  /**
   * Takes a CSV file in (UTF-8, UTF-16 or GB18030), decodes and checks it.
   * Throws `invalid_file` naming what is wrong (duplicate headers, an open quote, bytes that do not decode) and `too_large`.
   */
  upload(
    file: { entity: string; fileName: string; content: Readable; encoding?: string },
    caller: Caller,
  ): Promise<ImportPreview>;
  preview(id: string, caller: Caller): Promise<ImportPreview>;
  /** Reads and checks every row against the records and changes nothing. */
  dryRun(id: string, choices: ImportChoices, caller: Caller): Promise<ImportOutcome>;
  /**
   * Begins the job. `already_done` where it was begun before. The same file with the same choices under the same `key` is begun
   * once: asked again, the new upload is forgotten and the first one's state given.
   */
  start(id: string, choices: ImportChoices & { readonly key?: string }, caller: Caller): Promise<ImportState>;
  /** Forgets an upload that is not to be begun. Nothing where it was, or where it is another's. */
  discard(id: string, caller: Caller): Promise<void>;
  /** Forgets uploads that were not begun within a day. How many. */
  collect(): Promise<number>;
  state(id: string, caller: Caller): Promise<ImportState>;
  list(caller: Caller): Promise<ImportState[]>;
  /** CSV of the rows that failed as they stood in the file, behind their number and what is wrong in the reader's language. */
  errorFile(id: string, caller: Caller): Promise<AsyncIterable<string>>;
  /** The same of the rows that went in and of which the entity's rules warn. */
  warningFile(id: string, caller: Caller): Promise<AsyncIterable<string>>;
  /** The work of one import job. Goes on where an earlier attempt stopped. */
  readonly run: JobHandler;
}
