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
  /** Quickly made at first, replaced by a smaller one as soon as that is there. */
  br: Buffer | undefined;
  readonly gzip: Buffer | undefined;
  readonly etag: string;
}

const brotliOf = (plain: Buffer, quality: number): Promise<Buffer> =>
  brotli(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  });
/** A twelfth of the best one's time for an eighth more bytes: nobody waits for the best. */
const QUICK = 9;

/** One file after the other: each takes one of the threads on which the database waits too. */
let improving: Promise<void> = Promise.resolve();

function improve(asset: Asset): void {
  const make = async (): Promise<void> => {
    asset.br = await brotliOf(asset.plain, constants.BROTLI_MAX_QUALITY);
  };
  improving = improving.then(make).catch(() => undefined);
}

/** A file with its compressed forms, made once. */
export async function loadAsset(file: string): Promise<Asset> {
  const plain = await readFile(file);
  const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  if (!TEXT.test(file) || plain.length < WORTH_IT) return { plain, br: undefined, gzip: undefined, etag };
  const [br, zipped] = await Promise.all([brotliOf(plain, QUICK), zip(plain, { level: 9 })]);
  const asset: Asset = { plain, br, gzip: zipped, etag };
  improve(asset);
  return asset;
}
