import { openSync, readSync, statSync } from "node:fs";

/** One copy of the head of the index; https://sqlite.org/walformat.html, "The WAL-Index File Format". */
const HEAD = 48;

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
 * The head of SQLite's index of its log of writes, beside the database `file`: each commit of any process writes it anew and counts
 * in it. Reading it takes microseconds, where a statement takes a hop to another thread. The file must be open, and stay so. Gives
 * undefined where it cannot be read.
 */
export function commitMark(file: string): () => string | undefined {
  const descriptor = open(`${file}-shm`);
  const head = Buffer.alloc(HEAD);
  return () => {
    try {
      if (descriptor === undefined || readSync(descriptor, head, 0, HEAD, 0) < HEAD) return undefined;
      return head.toString("latin1");
    } catch {
      return undefined;
    }
  };
}
