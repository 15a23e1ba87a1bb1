import type { Readable } from "node:stream";

/** Content that was received whole and is not kept yet. */
export interface StagedContent {
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** Its first bytes. */
  readonly head: Uint8Array;
  /** Keeps it durably under its hash. Called inside the transaction that notes the file, so that cleaning up cannot come between. */
  keep(): Promise<void>;
  /** Lets go of what was not kept. Harmless after `keep`. */
  drop(): Promise<void>;
}

/** Both ends belong to it, counted from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where contents are kept, each once under its hash: a folder, and the one place to put another kind of storage. */
export interface Contents {
  /** Receives a stream without holding it in memory. Throws `too_large` beyond `limit` bytes; what fails leaves nothing. */
  stage(content: Readable, limit: number): Promise<StagedContent>;
  /** Throws `not_found` where it is missing. */
  open(hash: string, range?: ByteRange): Promise<Readable>;
  /** Whether it is there and still what its hash says. */
  check(hash: string): Promise<"sound" | "missing" | "changed">;
  /** With what was made of it. Nothing if it is gone already. */
  remove(hash: string): Promise<void>;
  /** What was made of it and kept beside it; undefined where nothing was. It can be made again: no backup takes it along. */
  made(hash: string): Promise<Uint8Array | undefined>;
  /** Keeps beside it what was made of it. */
  keepMade(hash: string, made: Uint8Array): Promise<void>;
  /** Clears away what uploads left that were cut off by a crash before an instant. */
  tidy(before: Date): Promise<void>;
  /** Copies those that are not there yet into a folder of the same shape. How many. */
  copyTo(folder: string, hashes: readonly string[]): Promise<number>;
}
