import { openSync, readSync, statSync } from "node:fs";
import type { CommitMark } from "../engine.ts";

/** One copy of the head of the index, in words of four bytes; https://sqlite.org/walformat.html, "The WAL-Index File Format". */
const HEAD = 12;
/** Of these the count of commits, and the two that are others whenever the log of writes begins anew. */
const COMMITS = 2;
const SALTS = [8, 9];

/** By file, never closed: closing any of them would end all locks that SQLite holds on the same file for this process. */
const opened = new Map<string, number>();

/** Only where what is read of a file is what others have in memory of it. */
function open(file: string): number | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    const { dev, ino } = statSync(file);
    const key = `${dev}.${ino}`;
    const descriptor = opened.get(key) ?? openSync(file, "r");
    opened.set(key, descriptor);
    return descriptor;
  } catch {
    return undefined;
  }
}

/**
 * Reads the head of SQLite's index of its log of writes, beside the database `file`: each commit of any process counts in it. That
 * takes microseconds, where a statement takes a hop to another thread. The file must be open, and stay so. Gives undefined where it
 * cannot be read.
 */
export function commitMark(file: string): () => CommitMark | undefined {
  const descriptor = open(`${file}-shm`);
  const head = new Uint32Array(HEAD);
  return () => {
    try {
      if (descriptor === undefined || readSync(descriptor, head, 0, head.byteLength, 0) < head.byteLength)
        return undefined;
      return { commits: head[COMMITS] ?? 0, era: SALTS.map((at) => head[at]).join() };
    } catch {
      return undefined;
    }
  };
}
