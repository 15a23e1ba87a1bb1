import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface ServerMark {
  readonly pid: number;
  readonly url: string;
}

const fileIn = (data: string): string => join(data, "server.json");

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/**
 * The other server that works on a data folder, if one does. Its mark alone proves nothing, since a killed one leaves it
 * behind and its number may be another's by now: it must answer too.
 */
export async function runningServer(data: string): Promise<ServerMark | undefined> {
  let mark: ServerMark;
  try {
    mark = JSON.parse(readFileSync(fileIn(data), "utf8")) as ServerMark;
  } catch {
    return undefined;
  }
  if (mark.pid === process.pid || !lives(mark.pid)) return undefined;
  const answers = await fetch(`${mark.url}/api/health`, { signal: AbortSignal.timeout(3_000) }).then(
    (answer) => answer.headers.get("content-type")?.includes("json") === true,
    () => false,
  );
  return answers ? mark : undefined;
}

/** Says that this process serves the folder; the function given back unsays it. */
export function markServer(data: string, url: string): () => void {
  const file = fileIn(data);
  writeFileSync(file, JSON.stringify({ pid: process.pid, url } satisfies ServerMark), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}
