/** The files of a package by path inside it ("entities/customer.json"), wherever they came from. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** What a package may hold. Each is the last allowed number. */
export const PACKAGE_LIMITS = {
  /** Bytes of a packed file. */
  packed: 20 * 1024 * 1024,
  /** Bytes of all files together. */
  unpacked: 100 * 1024 * 1024,
  /** Bytes of one file. */
  file: 16 * 1024 * 1024,
  files: 2000,
  /** Unpacked to packed size. */
  ratio: 200,
  /** Sample records of one package. */
  records: 50_000,
} as const;
