import { zipSync, type Zippable } from "fflate";
import type { PackageFiles } from "../read/package-files.ts";

/** Zips keep local times; the earliest that they know, so that packing again gives the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/** The bytes of a `.quoin.zip`. The same files give the same bytes, whenever and wherever. */
export function pack(files: PackageFiles): Uint8Array {
  const entries = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const zippable: Zippable = Object.fromEntries(
    entries.map(([path, bytes]) => [path, [bytes, { mtime: EPOCH, level: 9 }] as const]),
  );
  return zipSync(zippable);
}
