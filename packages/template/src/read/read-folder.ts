import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { refuseUnsafe } from "./check-path.ts";
import { isLeftover } from "./own-names.ts";
import { MEGABYTE } from "./megabyte.ts";
import { PACKAGE_LIMITS, type PackageFiles } from "./package-files.ts";
import { refuse, refuseFile } from "./refuse.ts";

/** Reads a package's folder. Links, devices and what is too large are refused, not skipped; what tools leave there (".git") is not looked at. */
export async function readFolder(folder: string): Promise<PackageFiles> {
  const files = new Map<string, Uint8Array>();
  let total = 0;
  const visit = async (inner: string): Promise<void> => {
    const names = (await readdir(join(folder, inner))).toSorted();
    for (const name of names.filter((one) => !isLeftover(one))) {
      const path = inner === "" ? name : `${inner}/${name}`;
      refuseUnsafe(path);
      const stat = await lstat(join(folder, path));
      if (stat.isSymbolicLink() || !(stat.isFile() || stat.isDirectory())) {
        throw refuseFile(path, { code: "link", params: { file: path } }, "links and devices are not allowed.");
      }
      if (stat.isDirectory()) {
        await visit(path);
        continue;
      }
      total += stat.size;
      refuseBulk({ path, size: stat.size, count: files.size + 1, total });
      files.set(path, await readFile(join(folder, path)));
    }
  };
  await visit("");
  return files;
}

/** Throws when one more file of this size is too much. */
export function refuseBulk(of: { path: string; size: number; count: number; total: number }): void {
  const { path, size, count, total } = of;
  const fail = (code: string, limit: number): never => {
    throw refuse(`${path}: the package is too large.`, [{ path: `/${path}`, code, params: { limit } }]);
  };
  if (count > PACKAGE_LIMITS.files) fail("package_too_many_files", PACKAGE_LIMITS.files);
  if (size > PACKAGE_LIMITS.file) fail("package_file_too_large", PACKAGE_LIMITS.file / MEGABYTE);
  if (total > PACKAGE_LIMITS.unpacked) fail("package_too_large", PACKAGE_LIMITS.unpacked / MEGABYTE);
}
