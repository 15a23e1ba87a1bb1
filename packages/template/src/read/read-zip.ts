import { crc32 } from "node:zlib";
import { unzipSync } from "fflate";
import { refuseUnsafe } from "./check-path.ts";
import { ownNames } from "./own-names.ts";
import { MEGABYTE } from "./megabyte.ts";
import { PACKAGE_LIMITS, type PackageFiles } from "./package-files.ts";
import { refuseBulk } from "./read-folder.ts";
import { refuse, refuseFile } from "./refuse.ts";
import { zipEntries, type ZipEntry } from "./zip-entries.ts";

/** Reads a packed package (`.quoin.zip`) into memory. Names, numbers and sizes are judged before anything is inflated. */
export function readZip(bytes: Uint8Array): PackageFiles {
  if (bytes.byteLength > PACKAGE_LIMITS.packed) {
    const params = { limit: PACKAGE_LIMITS.packed / MEGABYTE };
    throw refuse("The package is too large.", [{ path: "", code: "package_too_large", params }]);
  }
  const entries = zipEntries(bytes);
  const judged = judge(entries);
  const names = ownNames(judged.map(({ name }) => name));
  const wanted = judged.filter(({ name }) => names.has(name));
  const inflated = inflate(bytes, new Set(names.keys()));
  return new Map(
    wanted.map(({ name, size, crc }) => {
      const content = inflated[name];
      if (!content || content.length !== size || crc32(content) !== crc) {
        throw refuseFile(name, { code: "damaged", params: { file: name } }, "the file is damaged.");
      }
      return [names.get(name) ?? name, content] as const;
    }),
  );
}

function judge(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const seen = new Set<string>();
  let total = 0;
  for (const { name, size, packed, encrypted, link, folder } of entries) {
    refuseUnsafe(folder ? name.slice(0, -1) : name);
    const folded = name.normalize("NFKC").toLowerCase();
    if (seen.has(folded))
      throw refuseFile(name, { code: "file_twice", params: { file: name } }, "the file is there twice.");
    seen.add(folded);
    if (link) throw refuseFile(name, { code: "link", params: { file: name } }, "links and devices are not allowed.");
    if (encrypted) throw refuseFile(name, { code: "encrypted", params: { file: name } }, "the file is encrypted.");
    total += size;
    refuseBulk({ path: name, size, count: seen.size, total });
    if (size > 64 * 1024 && size > packed * PACKAGE_LIMITS.ratio) {
      const params = { limit: PACKAGE_LIMITS.ratio, file: name };
      throw refuseFile(
        name,
        { code: "packed_too_tightly", params },
        "the file would unpack to far more than it should.",
      );
    }
  }
  return entries.filter(({ folder }) => !folder);
}

function inflate(bytes: Uint8Array, names: ReadonlySet<string>): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => names.has(name) });
  } catch (cause) {
    throw refuse(`The package is damaged: ${cause instanceof Error ? cause.message : "it does not unpack"}.`, [
      { path: "", code: "damaged" },
    ]);
  }
}
