import { MEGABYTE } from "./megabyte.ts";

/** The files of a package by path inside it ("entities/customer.json"), wherever they came from. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** What a package may hold. Each is the last allowed number. */
export const PACKAGE_LIMITS = {
  /** Bytes of a packed file. */
  packed: 20 * MEGABYTE,
  /** Bytes of all files together. */
  unpacked: 100 * MEGABYTE,
  /** Bytes of one file. */
  file: 16 * MEGABYTE,
  files: 2000,
  /** Unpacked to packed size. */
  ratio: 200,
  /** Sample records of one package. */
  records: 50_000,
} as const;
