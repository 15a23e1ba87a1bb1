import { randomUUID } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "@quoin/definition";
import { contentPath } from "./content-path.ts";
import type { Contents } from "./contents.ts";
import { hashOf } from "./hash-of.ts";
import { receiveContent } from "./receive-content.ts";
import { syncFolder } from "./sync-folder.ts";

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;
const isMissing = (error: unknown): boolean => codeOf(error) === "ENOENT";

const entriesOf = (folder: string): Promise<readonly string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });

/**
 * Contents in a folder: `ab/cdef…` for the hash `abcdef…`, `made/ab/cdef…` for what was made of it, and `tmp/` for what is being
 * received. Made when first written to.
 */
export function folderContents(folder: string): Contents {
  const waiting = join(folder, "tmp");
  const made = join(folder, "made");
  /** Puts a file that is whole to its place. */
  const put = async (path: string, to: string): Promise<void> => {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await rename(path, to);
  };

  return {
    async stage(content, limit) {
      await mkdir(waiting, { recursive: true, mode: 0o700 });
      const path = join(waiting, randomUUID());
      const drop = (): Promise<void> => rm(path, { force: true });
      try {
        const received = await receiveContent(content, path, limit);
        return {
          ...received,
          drop,
          async keep() {
            const to = contentPath(folder, received.hash);
            await put(path, to);
            await syncFolder(dirname(to));
          },
        };
      } catch (error) {
        await drop();
        throw error;
      }
    },
    async open(hash, range) {
      const handle = await open(contentPath(folder, hash), "r").catch((error: unknown) => {
        if (isMissing(error)) throw new AppError("not_found", "The content of this file is missing.");
        throw error;
      });
      return handle.createReadStream(range ?? {});
    },
    async check(hash) {
      try {
        return (await hashOf(createReadStream(contentPath(folder, hash)))) === hash ? "sound" : "changed";
      } catch (error) {
        if (isMissing(error)) return "missing";
        throw error;
      }
    },
    async remove(hash) {
      for (const from of [made, folder]) await rm(contentPath(from, hash), { force: true });
    },
    made: (hash) =>
      readFile(contentPath(made, hash)).catch((error: unknown) => {
        if (isMissing(error)) return undefined;
        throw error;
      }),
    async keepMade(hash, bytes) {
      const path = join(waiting, randomUUID());
      await mkdir(waiting, { recursive: true, mode: 0o700 });
      await writeFile(path, bytes, { flag: "wx", mode: 0o600 });
      await put(path, contentPath(made, hash));
    },
    async tidy(before) {
      for (const name of await entriesOf(waiting)) {
        const path = join(waiting, name);
        const found = await stat(path).catch(() => undefined);
        if (found !== undefined && found.mtime < before) await rm(path, { force: true });
      }
    },
    async copyTo(target, hashes) {
      let copied = 0;
      for (const hash of hashes) {
        const to = contentPath(target, hash);
        await mkdir(dirname(to), { recursive: true, mode: 0o700 });
        try {
          await copyFile(contentPath(folder, hash), to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
          copied += 1;
        } catch (error) {
          // What is missing here is told by `verify`; what is there already is the same.
          if (codeOf(error) !== "EEXIST" && !isMissing(error)) throw error;
        }
      }
      return copied;
    },
  };
}
