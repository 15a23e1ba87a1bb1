import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface ServerMark {
  readonly pid: number;
  readonly url: string;
}

const MARK = /^server-\d+\.json$/;

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

function marksIn(data: string): readonly ServerMark[] {
  try {
    return readdirSync(data)
      .filter((name) => MARK.test(name))
      .map((name) => JSON.parse(readFileSync(join(data, name), "utf8")) as ServerMark);
  } catch {
    return [];
  }
}

/**
 * Another server that works on a data folder, if one does. Its mark alone proves nothing, since a killed one leaves it
 * behind and its number may be another's by now: it must answer too.
 */
export async function runningServer(data: string): Promise<ServerMark | undefined> {
  for (const mark of marksIn(data)) {
    if (mark.pid === process.pid || !lives(mark.pid)) continue;
    const answers = await fetch(`${mark.url}/api/health`, { signal: AbortSignal.timeout(3_000) }).then(
      (answer) => answer.headers.get("content-type")?.includes("json") === true,
      () => false,
    );
    if (answers) return mark;
  }
  return undefined;
}

/** Says that this process serves the folder, as others may beside it; the function given back unsays it. */
export function markServer(data: string, url: string): () => void {
  for (const { pid } of marksIn(data)) if (!lives(pid)) rmSync(fileOf(data, pid), { force: true });
  const file = fileOf(data, process.pid);
  writeFileSync(file, JSON.stringify({ pid: process.pid, url } satisfies ServerMark), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

const fileOf = (data: string, pid: number): string => join(data, `server-${pid}.json`);
