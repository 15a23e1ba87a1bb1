const SIGNATURE = 8;
/** Length, type and checksum. */
const FRAME = 12;
/** As much of a chunk as tells what it is: its length, type and keyword. */
const SEEN = 40;
const TEXTS = new Set(["iTXt", "tEXt", "zTXt"]);
const KEYWORDS = /^(XML:com\.adobe\.xmp|Raw profile type (exif|APP1|xmp))\0/;

/** Whether a chunk may tell of a position. */
const tells = (type: string, begin: string): boolean => type === "eXIf" || (TEXTS.has(type) && KEYWORDS.test(begin));

/** A PNG without the chunks of facts about a photo. Each has a checksum, so that they go as a whole. */
export async function* dropChunks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  let left = SIGNATURE;
  let kept = true;
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk]);
    while (held.length > 0) {
      if (left === 0) {
        if (held.length < SEEN) break;
        left = held.readUInt32BE(0) + FRAME;
        kept = !tells(held.toString("latin1", 4, 8), held.toString("latin1", 8, SEEN));
      }
      const part = held.subarray(0, left);
      if (kept) yield part;
      left -= part.length;
      held = held.subarray(part.length);
    }
  }
  if (held.length > 0) yield held;
}
