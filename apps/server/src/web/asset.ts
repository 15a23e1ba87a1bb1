import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Smaller files do not gain by it. */
const WORTH_IT = 1_024;
const TEXT = /\.(?:css|html|js|json|map|mjs|svg|txt|webmanifest)$/;

export interface Asset {
  readonly plain: Buffer;
  readonly br: Buffer | undefined;
  readonly gzip: Buffer | undefined;
  readonly etag: string;
}

/** A file with its compressed forms, made once. */
export async function loadAsset(file: string): Promise<Asset> {
  const plain = await readFile(file);
  const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  if (!TEXT.test(file) || plain.length < WORTH_IT) return { plain, br: undefined, gzip: undefined, etag };
  const [br, zipped] = await Promise.all([
    brotli(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    }),
    zip(plain, { level: 9 }),
  ]);
  return { plain, br, gzip: zipped, etag };
}
