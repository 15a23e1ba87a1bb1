import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { refuseUnsafe } from "../read/check-path.ts";
import type { PackageFiles } from "../read/package-files.ts";

/** Writes a package's files into a folder, which is made where it is missing. Other files in it stay. */
export async function writeFolder(files: PackageFiles, folder: string): Promise<void> {
  for (const [path, bytes] of files) {
    refuseUnsafe(path);
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
