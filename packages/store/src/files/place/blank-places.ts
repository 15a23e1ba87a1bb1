import { blankExif } from "./blank-exif.ts";
import { blankXmp } from "./blank-xmp.ts";

/** How far behind its beginning a block of facts may reach; JPEG allows half of it. */
const REACH = 128 * 1024;
const MARKS = [
  { sign: Buffer.from("II*\0", "latin1"), blank: blankExif },
  { sign: Buffer.from("MM\0*", "latin1"), blank: blankExif },
  { sign: Buffer.from("exif:GPS", "latin1"), blank: blankXmp },
] as const;

/** Blanks all blocks that begin before an end. */
function blankBefore(bytes: Buffer, end: number): void {
  for (const { sign, blank } of MARKS)
    for (let at = bytes.indexOf(sign); at !== -1 && at < end; at = bytes.indexOf(sign, at + 1))
      blank(bytes.subarray(at, at + REACH));
}

/**
 * Blanks positions wherever facts of a picture begin, whichever container carries them. No byte moves, so that nothing which points
 * at another place has to be known.
 */
export async function* blankPlaces(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk]);
    if (held.length < 2 * REACH) continue;
    const end = held.length - REACH;
    blankBefore(held, end);
    yield held.subarray(0, end);
    held = held.subarray(end);
  }
  blankBefore(held, held.length);
  if (held.length > 0) yield held;
}
