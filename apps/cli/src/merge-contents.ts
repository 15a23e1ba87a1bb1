import { mkdir, readdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Names of contents in a folder of files: two signs of the hash, then the rest. What is still being received has others. */
const SHARD = /^[0-9a-f]{2}$/;
const REST = /^[0-9a-f]{62}$/;

/** Puts each content of one folder of files to its place in another by `put`. Nothing where the first is missing. */
export async function mergeContents(
  from: string,
  to: string,
  put: (from: string, to: string) => Promise<void>,
): Promise<void> {
  if (!existsSync(from)) return;
  for (const shard of (await readdir(from)).filter((name) => SHARD.test(name))) {
    const names = (await readdir(join(from, shard))).filter((name) => REST.test(name));
    if (names.length > 0) await mkdir(join(to, shard), { recursive: true, mode: 0o700 });
    for (const name of names) await put(join(from, shard, name), join(to, shard, name));
  }
}
