const POSITION_TAG = 0x8825;
const ENTRY = 12;
/** Bytes of a value by its type; types are counted from 1. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
/** Directories of cameras have up to a hundred entries; those of positions have tags up to 31. */
const MOST_ENTRIES = 500;
const LAST_POSITION = 31;

interface Reader {
  short(at: number): number;
  long(at: number): number;
}

function readerOf(block: Buffer): Reader {
  const little = block[0] === 0x49;
  return {
    short: (at) => (little ? block.readUInt16LE(at) : block.readUInt16BE(at)),
    long: (at) => (little ? block.readUInt32LE(at) : block.readUInt32BE(at)),
  };
}

/** Places of the entries of a directory; none for what cannot be one. */
function entriesAt(block: Buffer, at: number, { short }: Reader): readonly number[] {
  if (at < 8 || at + 2 > block.length) return [];
  const count = short(at);
  if (count > MOST_ENTRIES || at + 2 + count * ENTRY > block.length) return [];
  return Array.from({ length: count }, (_, n) => at + 2 + n * ENTRY);
}

function blankPosition(block: Buffer, at: number, reader: Reader): void {
  const entries = entriesAt(block, at, reader);
  if (entries.some((entry) => reader.short(entry) > LAST_POSITION)) return;
  for (const entry of entries) {
    const size = (SIZES[reader.short(entry + 2)] ?? 0) * reader.long(entry + 4);
    const from = reader.long(entry + 8);
    if (size > 4 && from <= block.length) block.fill(0, from, Math.min(block.length, from + size));
    block.fill(0, entry, entry + ENTRY);
  }
  block.fill(0, at, at + 2);
}

/** Empties the directory of the position in a block of Exif, which begins with its byte order, and the values it points at. */
export function blankExif(block: Buffer): void {
  if (block.length < 8) return;
  const reader = readerOf(block);
  for (const entry of entriesAt(block, reader.long(4), reader))
    if (reader.short(entry) === POSITION_TAG) blankPosition(block, reader.long(entry + 8), reader);
}
